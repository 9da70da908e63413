import type { SettingKey } from '../../../../shared/settings.ts';

/** Settings as sentences name them: by the label of the screen, and by the key that the command line takes. */
export const settings = {
  deactivateDeleted: '“Deactivate subscriptions in Halo when deleted from Sherweb” (deactivateDeleted)',
  haloCurrency: '“Currency of costs in Halo” (haloCurrency)',
  haloRequestsPer5Minutes: '“Requests to Halo in five minutes” (haloRequestsPer5Minutes)',
  haloTopLevelId: '“Top level for new customers” (haloTopLevelId)',
  onLinkedMoney: '“A cost that invoice lines in Halo follow” (onLinkedMoney)',
  ordersEnabled: '“Seats may be asked for, and are ordered once approved” (ordersEnabled)',
  ordersApproverMayRequest: '“Whoever asked may approve, too” (ordersApproverMayRequest)',
  ordersDailySeats: '“Most seats in 24 hours, up and down” (ordersDailySeats)',
  ordersDailyMoney: '“Most added to the cost of a billing cycle in 24 hours” (ordersDailyMoney)',
  ordersDryRun: '“Dry run: write nothing to Sherweb, say what would be sent” (ordersDryRun)',
  ticketNoteOutcome: '“Outcome of notes on tickets” (ticketNoteOutcome)',
  ticketTypes: '“Types of tickets” (ticketTypes)',
  ticketWords: '“Words in the summary of a ticket” (ticketWords)',
  recurringFee: "“Sherweb's recurring fee becomes the licence's” (recurringFee)",
} as const satisfies { readonly [Key in SettingKey]?: string };
