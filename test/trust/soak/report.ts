import { z } from 'zod';

/** What the soak says of each simulated day, one line of JSON each. */
export const DaySchema = z.object({
  day: z.number().int(),
  /** The date on the wall, in the zone of the schedule. */
  date: z.string(),
  /** Daily syncs that began since the day before, oldest first: of which date, and how they ended. */
  tries: z.array(z.object({ slot: z.string(), status: z.string() })),
  heapBytes: z.number().int(),
  folderBytes: z.number().int(),
  /** Open files and sockets. */
  handles: z.number().int(),
});
export type Day = z.infer<typeof DaySchema>;

/** What stands in the end, after a last sync in fair weather. */
export const EndSchema = z.object({
  lastSync: z.string(),
  customers: z.number().int(),
  mapped: z.number().int(),
  clients: z.number().int(),
  subscriptions: z.number().int(),
  /** Subscriptions with exactly one active licence of the right count, linked to it. */
  inStep: z.number().int(),
  activeLicences: z.number().int(),
  /** Links to licences that are there, and how many licences they lead to. */
  links: z.number().int(),
  linkedLicences: z.number().int(),
  licences: z.number().int(),
  restarts: z.number().int(),
  troubledDays: z.number().int(),
  /** Syncs that were refused since another tenant answered, and what persons did in the evenings. */
  tenantsRefused: z.number().int(),
  approved: z.number().int(),
  settled: z.number().int(),
  writesOfSecondSync: z.number().int(),
  /** Messages that somebody was sent, and how often one was sent again since its answer was lost. */
  messages: z.number().int(),
  looks: z.number().int(),
  sentAgain: z.number().int(),
  /** How often each cause was opened, changed and closed. */
  told: z.record(z.string(), z.number().int()),
  /** What was told twice, missed, or told though it was not the case. */
  wronglyTold: z.array(z.string()),
});
export type End = z.infer<typeof EndSchema>;
