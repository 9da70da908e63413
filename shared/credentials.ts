import { z } from 'zod';
import { NoteSchema } from './problem.ts';

/** What may be sent. An absent field keeps what is stored; null forgets it. */
const SherwebCredentialsInputSchema = z.strictObject({
  clientId: z.string().trim().min(1).nullable().optional(),
  clientSecret: z.string().trim().min(1).nullable().optional(),
  subscriptionKey: z.string().trim().min(1).nullable().optional(),
  companyName: z.string().trim().min(1).nullable().optional(),
});
const HaloCredentialsInputSchema = z.strictObject({
  url: z.string().trim().min(1).nullable().optional(),
  tenant: z.string().trim().min(1).nullable().optional(),
  clientId: z.string().trim().min(1).nullable().optional(),
  clientSecret: z.string().trim().min(1).nullable().optional(),
});
export const CredentialsInputSchema = z.strictObject({
  sherweb: SherwebCredentialsInputSchema.optional(),
  halo: HaloCredentialsInputSchema.optional(),
});
export type CredentialsInput = z.infer<typeof CredentialsInputSchema>;

/** What may be answered: whether a secret is there and where it comes from, never the secret. */
const MaskedSchema = z.object({
  set: z.boolean(),
  source: z.enum(['environment', 'stored', 'none']),
  /** The value itself where it is no secret (an address, a company name), else null. */
  value: z.string().nullable(),
});
export const CredentialsViewSchema = z.object({
  sherweb: z.object({
    clientId: MaskedSchema,
    clientSecret: MaskedSchema,
    subscriptionKey: MaskedSchema,
    companyName: MaskedSchema,
  }),
  halo: z.object({
    url: MaskedSchema,
    tenant: MaskedSchema,
    clientId: MaskedSchema,
    clientSecret: MaskedSchema,
  }),
});
export type CredentialsView = z.infer<typeof CredentialsViewSchema>;

/** How the test of one side went: one sentence either way. */
const SideResultSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), account: z.string() }),
  z.object({ ok: z.literal(false), problem: NoteSchema }),
]);
export type SideResult = z.infer<typeof SideResultSchema>;
export const CredentialsTestSchema = z.object({
  sherweb: SideResultSchema,
  halo: SideResultSchema,
});
export type CredentialsTest = z.infer<typeof CredentialsTestSchema>;
