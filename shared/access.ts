import { z } from 'zod';

/** Admins may do everything; technicians may only look at subscriptions. */
export const RoleSchema = z.enum(['admin', 'technician']);
export type Role = z.infer<typeof RoleSchema>;

export const PairRequestSchema = z.strictObject({
  code: z.string().trim().min(1).max(64),
  /** What this connection is called in the admin's list, e.g. "Front desk, Edge". */
  name: z.string().trim().min(1).max(100),
  /** Whose browser it is, for the record of who changed what. */
  person: z.string().trim().min(1).max(100).optional(),
});
export const PairAnswerSchema = z.object({ token: z.string(), role: RoleSchema, connectionId: z.string() });

/** One code for many browsers, as a policy hands it out: how many, and for how many days. */
const CompanyInviteSchema = z.strictObject({
  browsers: z.number().int().min(2).max(5000),
  days: z.number().int().min(1).max(366),
});
export type CompanyInvite = z.infer<typeof CompanyInviteSchema>;

/** `company` is for technicians only; without it the code is for one browser. */
export const PairingCodeInputSchema = z
  .strictObject({ role: RoleSchema, company: CompanyInviteSchema.optional() })
  .refine(({ role, company }) => company === undefined || role === 'technician', {
    path: ['role'],
    message: 'a company invite is for technicians',
  });

export const PairingCodeSchema = z.object({
  code: z.string(),
  role: RoleSchema,
  expiresAt: z.string(),
  /** How many browsers it is for. */
  browsers: z.number().int(),
});
export type PairingCode = z.infer<typeof PairingCodeSchema>;

/** A code that is not used up, or a company invite until it is withdrawn, without the code itself. `madeBy`: a browser's name; null: a command on the companion's machine. */
export const OpenCodeSchema = z.object({
  codeId: z.string(),
  role: RoleSchema,
  /** ISO date-times, UTC; null: made by an older version, which did not keep it. */
  madeAt: z.string().nullable(),
  expiresAt: z.string(),
  /** How many browsers it is for, and how many came by it. */
  browsers: z.number().int(),
  used: z.number().int(),
  /** Whether it still lets a browser in. */
  isOpen: z.boolean(),
  madeBy: z.string().nullable(),
});
export type OpenCode = z.infer<typeof OpenCodeSchema>;

/** A paired browser, as the admin sees it. */
export const ConnectionSchema = z.object({
  connectionId: z.string(),
  name: z.string(),
  role: RoleSchema,
  /** Whose browser it is, as that person said; null: not told. */
  person: z.string().nullable(),
  /** The company invite that it came by; null: a code of its own. */
  inviteId: z.string().nullable(),
  pairedAt: z.string(),
  lastSeenAt: z.string().nullable(),
});
export type Connection = z.infer<typeof ConnectionSchema>;
