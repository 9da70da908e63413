import { z } from 'zod';
import { LearnedSchema, ProposalSchema } from './learned.ts';
import { ifReadable, PhraseSchema } from './note-values.ts';
import { PreflightCheckSchema } from './preflight.ts';
import { NoteSchema } from './problem.ts';

/** One assumption about a vendor, and what the doctor saw. No names, no ids, no secrets: fit to be sent to us. */
const DoctorFindingSchema = z.object({
  id: z.string(),
  side: z.enum(['sherweb', 'halo', 'companion']),
  assumption: z.string(),
  /** How sure we were before looking. */
  certainty: z.enum(['sure', 'likely', 'guess']),
  result: z.enum(['holds', 'differs', 'unknown']),
  observed: z.string(),
  consequence: z.string(),
  /** What was observed in English, where `observed` is in another language. */
  observedInEnglish: z.string().optional(),
  /** The same by codes, so that it can be said in another language; reports of older companions have none. */
  phrases: ifReadable(
    z.object({ observed: z.array(z.union([NoteSchema, PhraseSchema])), consequence: PhraseSchema }),
  ),
});
export type DoctorFinding = z.infer<typeof DoctorFindingSchema>;

export const DoctorReportSchema = z.object({
  version: z.string(),
  at: z.string(),
  writeCheck: z.boolean(),
  findings: z.array(DoctorFindingSchema),
  /** What can be taken over for this installation. */
  proposals: z.array(ProposalSchema).default([]),
  /** What was, and is in force. */
  learned: z.array(LearnedSchema).default([]),
  calls: z.object({ sherweb: z.number().int(), halo: z.number().int() }),
});
export type DoctorReport = z.infer<typeof DoctorReportSchema>;

/** The report with the settings of Halo's that billing depends on; null: Halo is not connected. */
export const DoctorAnswerSchema = DoctorReportSchema.extend({
  preflight: z.array(PreflightCheckSchema).nullable(),
});
