import { z } from 'zod';

const isTimeZone = (value: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return true;
  } catch {
    return false;
  }
};

/** Every setting an admin may change; flat, so that one key names one thing everywhere. */
export const SettingsSchema = z.strictObject({
  importCustomers: z.boolean().describe('Sync maps and creates customers'),
  importSubscriptions: z.boolean().describe('Sync creates and updates subscriptions'),
  onNearMatch: z
    .enum(['hold', 'create'])
    .describe('A Sherweb customer whose name is near a Halo customer: hold it for a decision, or create it'),
  onExistingLicence: z
    .enum(['hold', 'adopt', 'create'])
    .describe('A licence of the same product that we did not make: hold it, link to it, or create another'),
  onReplacement: z
    .enum(['hold', 'follow', 'create'])
    .describe(
      'A subscription came while one of the same product went: hold it, let the licence go on, or create another',
    ),
  onMadeInactive: z
    .enum(['hold', 'activate', 'keep'])
    .describe(
      'A licence that a person made inactive while its subscription goes on: ask once, activate it, or keep it so',
    ),
  onLicenceDeleted: z
    .enum(['hold', 'create', 'leave'])
    .describe(
      'A licence that a person deleted while its subscription goes on: ask once, create another, or leave it so',
    ),
  onLinkedMoney: z
    .enum(['hold', 'write', 'leave'])
    .describe(
      'A price or cost that invoice lines in Halo follow: ask once a customer what it moves, write it, or leave it alone',
    ),
  haloTopLevelId: z
    .number()
    .int()
    .positive()
    .nullable()
    .describe('Top level in Halo for new customers; null: the only one there is'),
  recurringFee: z
    .enum(['auto', 'cost', 'price', 'nothing'])
    .describe(
      "Where Sherweb's recurring fee goes in Halo: cost is kept in step, price is set once at creation; auto: whichever charges prove it to be, and nothing until then",
    ),
  haloCurrency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'must be three capital letters such as USD')
    .nullable()
    .describe(
      "Currency of costs in Halo; null: what the first sync wrote, which is that of most of Sherweb's fees",
    ),
  minMarginPercent: z
    .number()
    .min(0)
    .max(100)
    .nullable()
    .describe('Rows of billing whose margin is a smaller share of the price are marked; null: none'),
  deactivateDeleted: z
    .boolean()
    .describe('Deactivate licences in Halo when the subscription is deleted in Sherweb'),
  maxDeactivations: z.number().int().min(0).describe('More deactivations than this hold the plan'),
  maxDeactivationsPercent: z
    .number()
    .min(0)
    .max(100)
    .nullable()
    .describe(
      'So does a larger share of the active licences, from 3 on; null: 5% from 100 licences on, 20% below',
    ),
  maxSeatsLostPercent: z
    .number()
    .min(0)
    .max(100)
    .describe(
      'So do more seats lost than this share of all, from 100 seats on; of fewer, more than half, on 3 licences or more',
    ),
  onHold: z
    .enum(['part', 'all'])
    .describe('What waits when a limit is passed: the customers it is about, or the whole plan'),
  haloRequestsPer5Minutes: z.number().int().min(10).max(3000).describe('Requests to Halo in any 5 minutes'),
  sherwebConcurrency: z.number().int().min(1).max(16).describe('Requests to Sherweb at the same time'),
  scheduleEnabled: z.boolean().describe('The daily sync runs by itself'),
  scheduleTime: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day such as 06:00')
    .describe('Time of day of the daily sync, HH:MM'),
  scheduleTimeZone: z
    .string()
    .refine(isTimeZone, 'must be an IANA time zone such as Europe/London')
    .describe('IANA time zone of that time'),
  digestTime: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day such as 08:00')
    .describe('Time of day of the digest on weekdays, HH:MM, in the time zone of the daily sync'),
  techniciansSeeMoney: z.boolean().describe('Technicians see costs and prices'),
  techniciansSeeBilled: z
    .boolean()
    .describe('Technicians see how many seats were bought and how many are billed'),
  ordersEnabled: z.boolean().describe('Seats may be asked for, and are ordered from Sherweb once approved'),
  ordersApproverMayRequest: z
    .boolean()
    .describe('Whoever asked for an order may approve it, too; off: it takes a second person'),
  ordersDailySeats: z
    .number()
    .int()
    .min(0)
    .describe('Most seats that are ordered in any 24 hours, up and down counted alike'),
  ordersDailyMoney: z
    .number()
    .min(0)
    .nullable()
    .describe(
      'Most that orders of any 24 hours may add to what a billing cycle costs, by currency, where cost is proven; null: no such limit',
    ),
  ordersDryRun: z
    .boolean()
    .describe('Nothing is written to Sherweb: an approved order says what would be sent, and waits'),
  ordersAtRenewal: z
    .boolean()
    .describe(
      'What was wanted of a renewal is ordered by itself right after it, where seats may still go down as far; once, and never late',
    ),
  ticketNoteOutcome: z
    .number()
    .int()
    .positive()
    .nullable()
    .describe(
      'The id of the outcome in Halo with which an order that was confirmed or failed is noted on its ticket; null: no notes',
    ),
  ticketNoteLanguage: z.enum(['en', 'fr']).describe('The language of notes on tickets'),
  ticketWords: z
    .string()
    .trim()
    .min(1)
    .max(500)
    .nullable()
    .describe(
      'Seats are shown on tickets whose summary has a word that begins like one of these, with commas between them; null: by no word',
    ),
  ticketTypes: z
    .string()
    .trim()
    .min(1)
    .max(500)
    .nullable()
    .describe(
      'Seats are shown on tickets of these types, by their names in Halo, with commas; null: by no type',
    ),
});
export type Settings = z.infer<typeof SettingsSchema>;
export type SettingKey = keyof Settings;

/** What the settings are until somebody changes them. */
export const defaultSettings: Settings = {
  importCustomers: true,
  importSubscriptions: true,
  onNearMatch: 'hold',
  onExistingLicence: 'hold',
  onReplacement: 'hold',
  onMadeInactive: 'hold',
  onLicenceDeleted: 'hold',
  onLinkedMoney: 'hold',
  haloTopLevelId: null,
  recurringFee: 'auto',
  haloCurrency: null,
  minMarginPercent: null,
  deactivateDeleted: false,
  maxDeactivations: 25,
  maxDeactivationsPercent: null,
  maxSeatsLostPercent: 10,
  onHold: 'part',
  haloRequestsPer5Minutes: 250,
  sherwebConcurrency: 4,
  scheduleEnabled: false,
  scheduleTime: '06:00',
  scheduleTimeZone: 'UTC',
  digestTime: '08:00',
  techniciansSeeMoney: false,
  techniciansSeeBilled: false,
  ordersEnabled: false,
  ordersApproverMayRequest: false,
  ordersDailySeats: 100,
  ordersDailyMoney: null,
  ordersDryRun: false,
  ordersAtRenewal: false,
  ticketNoteOutcome: null,
  ticketNoteLanguage: 'en',
  ticketWords: null,
  ticketTypes: null,
};
