import { z } from 'zod';
import { ActorSchema } from './audit.ts';
import { HaloClientIdSchema } from './mapping.ts';
import { causeKinds, wayKinds } from './notification-kinds.ts';
import { NoteSchema } from './problem.ts';

export const CauseKindSchema = z.enum(causeKinds);
const WayKindSchema = z.enum(wayKinds);

/** What one way is told of. */
const wanted = {
  causes: z.array(CauseKindSchema).min(1),
  /** Of billing, only rows with so much at stake a month or more, or with an amount that is not known. */
  moneyFrom: z.number().min(0).max(1_000_000_000),
  /** Of renewals and windows, only what closes within so many days. */
  daysAhead: z.number().int().min(1).max(90),
};
export const WantsSchema = z.strictObject({
  causes: wanted.causes.default([...causeKinds]),
  moneyFrom: wanted.moneyFrom.default(0),
  daysAhead: wanted.daysAhead.default(14),
});
export type Wants = z.infer<typeof WantsSchema>;

/** An address that is a secret, for whoever knows it may post there. */
const address = z.string().trim().min(1).max(2_000);

const webhook = {
  url: address,
  /** What messages are signed with: `whsec_` and base64, as Standard Webhooks has it; made here unless given. */
  secret: z
    .string()
    .regex(/^whsec_[A-Za-z0-9+/]{32,88}={0,2}$/, 'must be whsec_ followed by 24 to 64 bytes in base64')
    .optional(),
};
const mail = {
  /** The mail server. */
  host: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9.:-]{1,253}$/, 'must be the name of a mail server'),
  /** 465 with `tls`, 587 with `starttls` unless given. */
  port: z.number().int().min(1).max(65_535).optional(),
  /** `none`: to this machine only. */
  security: z.enum(['tls', 'starttls', 'none']),
  user: z.string().min(1).max(320).optional(),
  password: z.string().min(1).max(1_000).optional(),
  from: z.email(),
  to: z.array(z.email()).min(1).max(20),
  /** What the server's certificate is signed with (PEM), where that is an authority of one's own. */
  certificate: z.string().max(20_000).optional(),
};
const ticket = {
  ticketTypeId: z.number().int().positive(),
  team: z.string().trim().min(1).max(200).nullable(),
  /** The Halo customer whose ticket it is where a cause is about none: mostly one's own company. */
  haloClientId: HaloClientIdSchema,
};

/**
 * Where a way leads, by its kind; sealed once it is entered, and shown to nobody again. `ticket`: a ticket in Halo, one
 * a customer and cause.
 */
export const TargetSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('webhook'), ...webhook }),
  z.strictObject({ kind: z.literal('teams'), url: address }),
  z.strictObject({ kind: z.literal('slack'), url: address }),
  z.strictObject({ kind: z.literal('email'), ...mail, security: mail.security.default('starttls') }),
  z.strictObject({ kind: z.literal('ticket'), ...ticket, team: ticket.team.default(null) }),
]);
export type Target = z.infer<typeof TargetSchema>;

/** What of a target is another one; what is left out stays, secrets too. */
const changed = <S extends z.ZodRawShape>(fields: S) => z.strictObject(fields).partial().shape;
const TargetChangeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('webhook'), ...changed(webhook) }),
  z.strictObject({ kind: z.literal('teams'), url: address.optional() }),
  z.strictObject({ kind: z.literal('slack'), url: address.optional() }),
  z.strictObject({ kind: z.literal('email'), ...changed(mail) }),
  z.strictObject({ kind: z.literal('ticket'), ...changed(ticket) }),
]);

const entered = {
  /** What people call it. */
  name: z.string().trim().min(1).max(80),
  language: z.enum(['en', 'fr']),
  wants: WantsSchema,
};

export const WayInputSchema = z.strictObject({
  ...entered,
  language: entered.language.default('en'),
  wants: WantsSchema.default(WantsSchema.parse({})),
  target: TargetSchema,
});
export type WayInput = z.infer<typeof WayInputSchema>;

/** What of a way is another one; what is left out stays. Its kind stays. */
export const WayChangeSchema = z
  .strictObject({ ...entered, wants: z.strictObject(wanted).partial(), target: TargetChangeSchema })
  .partial();
export type WayChange = z.infer<typeof WayChangeSchema>;

/** One way by which people are told, without its address and its secrets. Times are ISO, UTC. */
export const WaySchema = z.object({
  wayId: z.string(),
  kind: WayKindSchema,
  ...entered,
  by: ActorSchema,
  at: z.string(),
  /** When something was last told by it; null: never. */
  lastToldAt: z.string().nullable(),
  /** Messages that wait to be sent. */
  waiting: z.number().int(),
  /** Why the oldest of them could not be sent yet; null: nothing is in the way. */
  problem: NoteSchema.nullable(),
});
export type Way = z.infer<typeof WaySchema>;

/** A way just added or changed; `secret`: what its messages are signed with, where it was made here; shown this once. */
export const MadeWaySchema = WaySchema.extend({ secret: z.string().nullable() });

/** The address that is called after each sync that did its work, without the address. Times are ISO, UTC. */
export const HeartbeatViewSchema = z.object({
  set: z.boolean(),
  lastAt: z.string().nullable(),
  /** Why it could not be called; null: nothing is in the way. */
  problem: NoteSchema.nullable(),
});

const NamedSchema = z.object({ id: z.number().int(), name: z.string() });

/** What Halo's tickets may be of, to choose from. */
export const TicketListsSchema = z.object({ types: z.array(NamedSchema), teams: z.array(NamedSchema) });

/** What came of a message sent to try a way: in a sentence. */
export const WayTestSchema = z.object({ ok: z.boolean(), said: NoteSchema });

const PreviewPartSchema = z.object({
  kind: CauseKindSchema,
  urgency: z.enum(['now', 'digest']),
  /** Since when it is so, ISO date-time, UTC. */
  since: z.string(),
  said: NoteSchema,
  items: z.array(NoteSchema),
  /** How many more there are. */
  more: z.number().int(),
});

/** What is the case now, as a digest would tell it to somebody who was told nothing yet. */
export const PreviewSchema = z.object({
  at: z.string(),
  causes: z.array(PreviewPartSchema),
  /** The digest as it would be sent, in the language that was asked for. */
  subject: z.string(),
  text: z.string(),
});
export type Preview = z.infer<typeof PreviewSchema>;
