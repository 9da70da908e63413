import { z } from 'zod';
import { CauseKindSchema } from '../../../shared/notifications.ts';
import { NoteSchema } from '../../../shared/problem.ts';

const CustomerSchema = z.object({
  sherwebCustomerId: z.string().nullable(),
  haloClientId: z.number().int().nullable(),
  name: z.string(),
});

/** A cause that somebody was told of by one way, until it is the case no longer. */
const ToldSchema = z.object({
  wayId: z.string(),
  /** Equal as long as it is the same cause. */
  key: z.string(),
  kind: CauseKindSchema,
  urgency: z.enum(['now', 'digest']),
  /** It happened and is over: nobody is told when it goes. */
  isEvent: z.boolean(),
  since: z.string(),
  said: NoteSchema,
  customer: CustomerSchema.nullable(),
  /** What was told of it; something else is news. */
  facts: z.array(z.string()),
  at: z.string(),
});
export type Told = z.infer<typeof ToldSchema>;

const PartSchema = z.object({
  key: z.string(),
  kind: CauseKindSchema,
  /** `opened`: told for the first time · `changed`: something new about it · `closed`: the case no longer. */
  state: z.enum(['opened', 'changed', 'closed']),
  since: z.string(),
  said: NoteSchema,
  customer: CustomerSchema.nullable(),
  items: z.array(z.object({ customer: CustomerSchema.nullable(), said: NoteSchema })),
  more: z.number().int(),
});
export type MessagePart = z.infer<typeof PartSchema>;

/** A message that is to be sent: in the outbox before it is, and until it was. */
const MessageSchema = z.object({
  /** The same at every try. */
  messageId: z.string(),
  wayId: z.string(),
  form: z.enum(['now', 'digest', 'test']),
  at: z.string(),
  parts: z.array(PartSchema),
  tries: z.number().int(),
  nextTryAt: z.string(),
  problem: NoteSchema.nullable(),
});
export type Message = z.infer<typeof MessageSchema>;

const noHeartbeat = { dueAt: null, lastAt: null, problem: null };

/** The address that is called after each sync that did its work. */
const HeartbeatSchema = z.object({
  /** Since when it is to be called, ISO date-time, UTC; null: it is not. */
  dueAt: z.string().nullable(),
  lastAt: z.string().nullable(),
  problem: NoteSchema.nullable(),
});

/** Who was told what, and what is still to be sent, oldest first. */
const NotifiedSchema = z.object({
  told: z.array(ToldSchema),
  outbox: z.array(MessageSchema),
  /** The slot of the digest that was told last, ISO date-time, UTC; null: none was. */
  digestSlotAt: z.string().nullable(),
  /** When something was last told, by way. */
  lastToldAt: z.record(z.string(), z.string()),
  heartbeat: HeartbeatSchema.default(noHeartbeat),
});
export type Notified = z.infer<typeof NotifiedSchema>;

/** Before anybody was told anything. */
export const nobodyTold = (): Notified => ({
  told: [],
  outbox: [],
  digestSlotAt: null,
  lastToldAt: {},
  heartbeat: noHeartbeat,
});

/** How it is kept: lost, it is told once more. */
export const notifiedShape = {
  kind: 'notified',
  schema: NotifiedSchema,
  version: 1,
  empty: nobodyTold,
  replaceable: true,
};
