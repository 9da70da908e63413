import { settings } from '../words/settings.ts';

/** Settings of Halo's that decide whether a licence count reaches an invoice. */
const nothing = 'Nothing to do.';

export const preflight = {
  'preflight.refused': {
    message: 'Could not look at {setting}: Halo shows its settings to administrators only.',
    action: 'Let the agent that the application logs in as be an administrator, or look at the setting in Halo yourself.',
    wordings: {
      notShown: {
        message: 'Could not look at {setting}: Halo does not show it.',
        action: 'Look at the setting in Halo yourself.',
      },
      invoices: {
        message: 'Could not look at {setting}: Halo does not let us read recurring invoices.',
        action: 'Give the application the permission read:invoices.',
      },
    },
  },
  'preflight.allow_quantity_calculations': {
    message: 'Quantities of invoice lines are not calculated from licences, so no seat count reaches any invoice.',
    action: 'In Halo, switch on "Allow recurring invoice line quantities to be calculated using Licence, User and Asset counts".',
    wordings: { fine: { message: 'Quantities of tied lines follow the licence counts.', action: nothing } },
  },
  'preflight.use_subscription_status_for_invoice_line_status': {
    message: 'Invoice lines do not end with their licence, so cancelled seats are billed on.',
    action: 'In Halo, let the status of a subscription decide the status of its invoice line (use_subscription_status_for_invoice_line_status).',
    wordings: { fine: { message: 'Invoice lines end with their licence.', action: nothing } },
  },
  'preflight.allow_negative_prorata': {
    message: 'Seats that go down within a period are not credited pro rata: the customer pays them to its end.',
    action: 'If customers are to be credited, switch on allow_negative_prorata in Halo.',
    wordings: { fine: { message: 'Seats that go down are credited pro rata.', action: nothing } },
  },
  'preflight.createproratainvoicesautomatically': {
    message: 'Pro rata invoices are not made by themselves: seats added within a period wait for somebody.',
    action: 'Make them by hand each month, or switch on createproratainvoicesautomatically in Halo.',
    wordings: { fine: { message: 'Pro rata invoices are made by themselves.', action: nothing } },
  },
  'preflight.removezeroquantitylines': {
    message: 'Halo removes invoice lines whose quantity is 0, so seats that come back later are billed by no line.',
    action: 'Switch off removezeroquantitylines in Halo, or tie a new line whenever seats come back.',
    wordings: { fine: { message: 'Lines whose quantity is 0 stay.', action: nothing } },
  },
  'preflight.remove_licences_when_inactive': {
    message: 'Halo removes licences that become inactive, and with them the tie of their invoice line.',
    action: 'Switch off remove_licences_when_inactive in Halo.',
    wordings: { fine: { message: 'Inactive licences stay in Halo.', action: nothing } },
  },
  'preflight.sherweb_delete_licences': {
    message: "Halo's own Sherweb module deletes licences, and with them the tie of their invoice line.",
    action: 'Switch off sherweb_delete_licences in Halo.',
    wordings: { fine: { message: "Halo's own Sherweb module deletes no licences.", action: nothing } },
  },
  'preflight.default_use_linked_subscription_price': {
    message: 'New tied lines take their price from the licence: a price written there changes what customers are billed.',
    action: 'Switch off default_use_linked_subscription_price in Halo, or keep prices on licences as they are to be billed.',
    wordings: { fine: { message: 'New tied lines keep a price of their own.', action: nothing } },
  },
  'preflight.default_use_linked_subscription_cost': {
    message: 'New tied lines take their cost from the licence: a cost written there changes the cost on invoices.',
    action: 'Switch off default_use_linked_subscription_cost in Halo if invoices are to keep a cost of their own.',
    wordings: { fine: { message: 'New tied lines keep a cost of their own.', action: nothing } },
  },
  'preflight.autocreaterecurringinvoices': {
    message: 'Halo makes invoices by itself, and the daily sync is off: they bill the seats of the last sync.',
    action: 'Switch on the daily sync, at a time before Halo makes its invoices.',
    wordings: {
      fine: { message: 'Invoices are made by a person, who can sync first.', action: nothing },
      timeUnknown: {
        message: 'Halo makes invoices by itself, at a time that it does not show; the daily sync runs at {time} ({zone}). A sync after the invoices bills the seats of the month before.',
        action: 'Look in Halo when it makes them, and sync before.',
      },
    },
  },
  'preflight.use_linked_subscription_price': {
    message: {
      one: '{count} licence of an active line sets its price: a price written to the licence changes what the customer is billed.',
      other: '{count} licences of active lines set their price: a price written to a licence changes what the customer is billed.',
    },
    action: `Such a write waits for you, with the lines it moves and by how much: see what is to decide, or set ${settings.onLinkedMoney}.`,
    wordings: { fine: { message: 'No active line takes its price from a licence.', action: nothing } },
  },
  'preflight.use_linked_subscription_cost': {
    message: {
      one: '{count} licence of an active line sets its cost: a cost written to the licence changes the cost on the invoice.',
      other: '{count} licences of active lines set their cost: a cost written to a licence changes the cost on the invoice.',
    },
    action: `Such a write waits for you, with the lines it moves and by how much: see what is to decide, or set ${settings.onLinkedMoney}.`,
    wordings: { fine: { message: 'No active line takes its cost from a licence.', action: nothing } },
  },
} as const;
