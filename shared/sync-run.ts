import { z } from 'zod';
import { NoteSchema, RunProblemSchema } from './problem.ts';
import { HoldSchema, PlannedChangeSchema, PlanStateSchema, SyncScopeSchema } from './sync-plan.ts';

/**
 * `held`: waits for a person, with the run's plan · `skipped`: not tried, or found not to be needed when looked at
 * again; `problem` says why · `leftOut`: by the person who applied the plan, of this time only
 */
export const OutcomeSchema = z.enum(['planned', 'applied', 'failed', 'skipped', 'held', 'leftOut']);
export type Outcome = z.infer<typeof OutcomeSchema>;

export const RunChangeSchema = PlannedChangeSchema.extend({
  outcome: OutcomeSchema,
  problem: NoteSchema.nullable(),
});
export type RunChange = z.infer<typeof RunChangeSchema>;

const RunCountsSchema = z.object({
  customersCreated: z.number().int(),
  mappingsCreated: z.number().int(),
  subscriptionsCreated: z.number().int(),
  subscriptionsUpdated: z.number().int(),
  /** Licences that went on under another subscription; reports of version 0.1 do not have it. */
  subscriptionsContinued: z.number().int().default(0),
  subscriptionsDeactivated: z.number().int(),
  subscriptionsReactivated: z.number().int(),
  /** Customers that an earlier run had created, inactive again; absent: none. */
  customersDeactivated: z.number().int().optional(),
  unchanged: z.number().int(),
  needsDecision: z.number().int(),
  failed: z.number().int(),
  /** Changes that a stop came before; absent: none. */
  notTried: z.number().int().optional(),
  /** Changes that wait for a person while the others were done; reports of before have none. */
  held: z.number().int().default(0),
  /** Changes that whoever applied the plan left out; absent: none. */
  leftOut: z.number().int().optional(),
});
export type RunCounts = z.infer<typeof RunCountsSchema>;

/**
 * - `interrupted`: it was stopped, or the companion ended in the middle of it; the next run does the rest
 * - `held`: everything waits for a person, and nothing was changed · `partlyHeld`: the rest was done
 * - `moved`: it was to apply a plan that both sides have overtaken since, so nothing was changed
 */
const RunStatusSchema = z.enum([
  'completed',
  'partial',
  'failed',
  'interrupted',
  'held',
  'partlyHeld',
  'moved',
  'preview',
]);
export type RunStatus = z.infer<typeof RunStatusSchema>;

export const TriggerSchema = z.enum(['person', 'schedule']);

/**
 * A sync that happened, or a preview of one. In a preview and in a held run the counts say what would be done.
 * `calls`: requests sent to either side, retries and token calls included.
 */
export const SyncRunSchema = z.object({
  runId: z.string(),
  planId: z.string().nullable(),
  status: RunStatusSchema,
  startedAt: z.string(),
  finishedAt: z.string(),
  trigger: TriggerSchema,
  scope: SyncScopeSchema,
  /** The run that it took back; absent: it brought Halo in step with Sherweb. */
  undoes: z.string().optional(),
  counts: RunCountsSchema,
  changes: z.array(RunChangeSchema),
  problems: z.array(RunProblemSchema),
  holds: z.array(HoldSchema),
  calls: z.object({ sherweb: z.number().int(), halo: z.number().int() }),
});
export type SyncRun = z.infer<typeof SyncRunSchema>;

/** Whether a run was one that acts: neither a preview nor a plan that was overtaken has done anything. */
export const hasActed = ({ status }: Pick<SyncRun, 'status'>): boolean =>
  status !== 'preview' && status !== 'moved';

/** Whether a run or plan brings Halo in step with Sherweb: it neither takes one back nor takes over from another writer. */
export const isSync = ({ undoes, scope }: Pick<SyncRun, 'undoes' | 'scope'>): boolean =>
  undoes === undefined && scope.takesOver === undefined;

/** Where the plan stands now that a run made: null for a run that made none to wait. */
const planState = { planState: PlanStateSchema.nullable() };

/** A run's report as it is answered. */
export const RunReportSchema = SyncRunSchema.extend(planState);
export type RunReport = z.infer<typeof RunReportSchema>;

/** A run with some of its changes, in the order they were planned; `changeCount` is how many it has in all. */
export const RunPartSchema = RunReportSchema.extend({ changeCount: z.number().int() });
export type RunPart = z.infer<typeof RunPartSchema>;

/** A run in a list, without its changes and problems. */
export const RunSummarySchema = SyncRunSchema.omit({ changes: true, problems: true });
export type RunSummary = z.infer<typeof RunSummarySchema>;

/** The same as it is answered. */
export const ListedRunSchema = RunSummarySchema.extend(planState);
export type ListedRun = z.infer<typeof ListedRunSchema>;

const RunPhaseSchema = z.enum(['reading', 'planning', 'applying', 'finished']);

/** Where a run is. `total` 0: not known yet. `waiting`: nothing moves until Halo's request limit lets it go on. */
export const RunProgressSchema = z.object({
  runId: z.string(),
  /** A preview changes nothing; `approve` applies a plan. */
  mode: z.enum(['sync', 'preview', 'approve']).optional(),
  phase: RunPhaseSchema,
  /** In words, and its code; an older companion tells none. */
  doing: z.string(),
  doingCode: z.string().optional(),
  done: z.number().int(),
  total: z.number().int(),
  waiting: z.boolean(),
});
export type RunProgress = z.infer<typeof RunProgressSchema>;

/**
 * What to start. `approve` applies the stored plan `planId` and nothing else; `leaveOut`: but for the changes at these
 * places of it, and what cannot be done without them.
 */
export const RunRequestSchema = z.discriminatedUnion('mode', [
  z.object({ mode: z.enum(['sync', 'preview']), scope: SyncScopeSchema.partial().optional() }),
  z.object({
    mode: z.literal('approve'),
    planId: z.string().min(1),
    leaveOut: z.array(z.number().int().min(0)).max(100_000).optional(),
  }),
]);
export type RunRequest = z.infer<typeof RunRequestSchema>;

/** `alreadyRunning`: another run was under way; this is that one. */
export const RunStartedSchema = z.object({ runId: z.string(), alreadyRunning: z.boolean() });
