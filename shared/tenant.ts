import { z } from 'zod';
import { ChoiceSchema, NoteSchema } from './problem.ts';

/**
 * Which account a vendor's answers are of. Halo: the id of the tenant, where it tells one, and its host. Sherweb: a
 * digest of the client ID, and the company's name.
 */
export const AccountSchema = z.object({ id: z.string().nullable(), name: z.string() });
export type Account = z.infer<typeof AccountSchema>;

export const SideSchema = z.enum(['halo', 'sherweb']);
export type VendorSide = z.infer<typeof SideSchema>;

/** Another account answers than the one that mappings and links are of: nothing is planned until a person has decided. */
export const TenantQuestionSchema = NoteSchema.extend({
  side: SideSchema,
  /** ISO date-time, UTC: when it was noticed. */
  at: z.string(),
  choices: z.array(ChoiceSchema),
});
export type TenantQuestion = z.infer<typeof TenantQuestionSchema>;

export const TenantChoiceSchema = z.enum(['same', 'anew']);
export type TenantChoice = z.infer<typeof TenantChoiceSchema>;

/** What was decided; `keptIn`: the file in the data folder in which former mappings and links lie, null where they stand. */
export const TenantSettledSchema = z.object({
  choice: TenantChoiceSchema,
  side: SideSchema,
  mappings: z.number().int(),
  links: z.number().int(),
  keptIn: z.string().nullable(),
});
export type TenantSettled = z.infer<typeof TenantSettledSchema>;
