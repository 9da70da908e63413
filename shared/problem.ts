import { z } from 'zod';
import { ifReadable, NoteValuesSchema } from './note-values.ts';

/**
 * What went wrong, for a person: `code` is stable and for programs, `message` says what is the case and why,
 * `action` says what to do about it. `detail` is technical and may be folded away; it never holds a secret.
 * Both are English; `values` are what they speak of, for whoever says them in another language. Values that we cannot
 * read are left out: the English is whole without them.
 */
export const NoteSchema = z.object({
  code: z.string(),
  message: z.string(),
  action: z.string(),
  detail: z.string().optional(),
  values: ifReadable(NoteValuesSchema),
});
export type Note = z.infer<typeof NoteSchema>;

/** An error answer of the companion: RFC 9457 problem details with the three parts of a note. */
export const ProblemSchema = NoteSchema.extend({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
});
export type Problem = z.infer<typeof ProblemSchema>;

/**
 * - `failed`: something that should have happened did not.
 * - `decision`: nothing was done because a person has to decide first.
 * - `notice`: worth knowing; nothing is wrong with the run.
 */
const SeveritySchema = z.enum(['failed', 'decision', 'notice']);

/**
 * One way out of a decision. `choice` is for programs; of `does`, the message says what happens then, and the action
 * is what stands on the button.
 */
export const ChoiceSchema = z.object({ choice: z.string().max(80), does: NoteSchema });
export type Choice = z.infer<typeof ChoiceSchema>;

/** A note about one thing in a plan or run, with the ids of what it speaks about (null: not about one). */
export const RunProblemSchema = NoteSchema.extend({
  severity: SeveritySchema,
  sherwebCustomerId: z.string().nullable(),
  haloClientId: z.number().int().nullable(),
  subscriptionId: z.string().nullable(),
  haloLicenceId: z.number().int().nullable(),
  /** Of a decision, in answers only: what it is settled by, and the ways out of it. */
  decisionId: z.string().optional(),
  choices: z.array(ChoiceSchema).optional(),
});
export type RunProblem = z.infer<typeof RunProblemSchema>;
