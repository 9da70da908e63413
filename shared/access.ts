import { z } from 'zod';

/** Admins may do everything; technicians may only look at subscriptions. */
export const RoleSchema = z.enum(['admin', 'technician']);
export type Role = z.infer<typeof RoleSchema>;

export const PairRequestSchema = z.strictObject({
  code: z.string().trim().min(1).max(64),
  /** What this connection is called in the admin's list, e.g. "Front desk, Edge". */
  name: z.string().trim().min(1).max(100),
});
export const PairAnswerSchema = z.object({ token: z.string(), role: RoleSchema, connectionId: z.string() });

export const PairingCodeSchema = z.object({ code: z.string(), role: RoleSchema, expiresAt: z.string() });
export type PairingCode = z.infer<typeof PairingCodeSchema>;

/** A code that nobody has used yet, without the code itself. `madeBy`: a browser's name; null: a command on the companion's machine. */
export const OpenCodeSchema = z.object({
  codeId: z.string(),
  role: RoleSchema,
  /** ISO date-times, UTC; null: made by an older version, which did not keep it. */
  madeAt: z.string().nullable(),
  expiresAt: z.string(),
  madeBy: z.string().nullable(),
});
export type OpenCode = z.infer<typeof OpenCodeSchema>;

/** A paired browser, as the admin sees it. */
export const ConnectionSchema = z.object({
  connectionId: z.string(),
  name: z.string(),
  role: RoleSchema,
  pairedAt: z.string(),
  lastSeenAt: z.string().nullable(),
});
