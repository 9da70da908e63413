import { z } from 'zod';
import { NoteSchema, RunProblemSchema } from '../../../../shared/problem.ts';
import { HoldSchema, PlannedChangeSchema, SyncScopeSchema } from '../../../../shared/sync-plan.ts';
import { OutcomeSchema, TriggerSchema } from '../../../../shared/sync-run.ts';

/** What became of the change at `place` in the plan. */
const DoneSchema = z.object({
  place: z.number().int(),
  outcome: OutcomeSchema,
  problem: NoteSchema.nullable(),
  haloClientId: z.number().int().nullable(),
  haloLicenceId: z.number().int().nullable(),
});

const stamps = { at: z.string(), calls: z.object({ sherweb: z.number().int(), halo: z.number().int() }) };

/** One line of a run's journal: it begins, has its plan, or is about to send something. */
export const JournalEntrySchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('begun'),
    ...stamps,
    runId: z.string(),
    planId: z.string().nullable(),
    trigger: TriggerSchema,
    scope: SyncScopeSchema,
    undoes: z.string().optional(),
  }),
  z.object({
    kind: z.literal('planned'),
    ...stamps,
    changes: z.array(PlannedChangeSchema),
    unchanged: z.number().int(),
    problems: z.array(RunProblemSchema),
    holds: z.array(HoldSchema),
  }),
  /** `done`: outcomes since the last entry. `sending`: the places that go to Halo now. */
  z.object({
    kind: z.literal('step'),
    ...stamps,
    done: z.array(DoneSchema),
    sending: z.array(z.number().int()),
  }),
]);
export type JournalEntry = z.infer<typeof JournalEntrySchema>;
