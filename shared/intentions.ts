import { z } from 'zod';
import { ActorSchema } from './audit.ts';
import { NoteSchema } from './problem.ts';

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));

/** `goTo`: at renewal go to another quantity; `end`: let it end; `asIs`: accepted as it is. */
const WantSchema = z.enum(['goTo', 'end', 'asIs']);

/** What a person asks for; `to`: the seats to go to, with `goTo` only. */
export const IntentionInputSchema = z
  .strictObject({
    want: WantSchema,
    to: z.number().int().min(0).max(1_000_000).nullable().default(null),
    why: z.string().trim().min(1).max(200),
    /** Last day on which it holds, `YYYY-MM-DD`; null: until the renewal. */
    until: z.string().refine(isDay, 'must be a day such as 2027-03-31').nullable().default(null),
  })
  .refine(({ want, to }) => (want === 'goTo') === (to !== null), {
    path: ['to'],
    message: 'the seats to go to belong to goTo, and to nothing else',
  });

/** What a person wants of one commitment at its renewal. Sherweb's API cannot be told: it reminds, and watches. */
export const IntentionSchema = z.object({
  subscriptionId: z.string(),
  sherwebCustomerId: z.string(),
  /** For people, as last read. */
  product: z.string(),
  customerName: z.string(),
  want: WantSchema,
  to: z.number().int().nullable(),
  why: z.string(),
  until: z.string().nullable(),
  by: ActorSchema,
  /** ISO date-time, UTC. */
  at: z.string(),
  /** As Sherweb had it then; `termEndsOn` tells which renewal it is about. */
  about: z.object({
    seats: z.number().int(),
    termEndsOn: z.string().nullable(),
    then: z.enum(['renews', 'ends', 'renewsAt']).nullable(),
    renewsAt: z.number().int().nullable(),
  }),
});
export type Intention = z.infer<typeof IntentionSchema>;

/**
 * How an intention stands by the last read. `waiting`: Sherweb does not have it yet; `set`: a read shows it; `due`: the
 * renewal is over, and it can still be ordered; `done`; `skipped`: it cannot be any more, for the reason in `note`.
 */
export const IntentionStandingSchema = IntentionSchema.pick({
  want: true,
  to: true,
  why: true,
  until: true,
  at: true,
}).extend({
  by: z.string(),
  state: z.enum(['waiting', 'set', 'due', 'done', 'skipped']),
  /** What to do in time, or why it was skipped; null: nothing to say. */
  note: NoteSchema.nullable(),
});
export type IntentionStanding = z.infer<typeof IntentionStandingSchema>;
