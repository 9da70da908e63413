import { join } from 'node:path';
import {
  PlannedChangeSchema,
  type PlanSummary,
  type SyncPlan,
  SyncPlanSchema,
} from '../../shared/sync-plan.ts';
import { RunChangeSchema, type SyncRun, SyncRunSchema } from '../../shared/sync-run.ts';
import { type Collection, openCollection } from '../store/collection/collection.ts';
import type { Shape } from '../store/document/envelope.ts';

export const keptRuns = 200;
const keptPlans = 30;

/** The report of one run. */
export const runShape: Shape<SyncRun> = {
  kind: 'run',
  schema: SyncRunSchema,
  version: 1,
  long: { key: 'changes', element: RunChangeSchema },
};

const planShape: Shape<SyncPlan> = {
  kind: 'plan',
  schema: SyncPlanSchema,
  version: 1,
  long: { key: 'changes', element: PlannedChangeSchema },
};

/** Opens the reports of past runs. @throws StoreError `folder` */
export const openRuns = (dataDir: string, now: () => Date): Promise<Collection<SyncRun>> =>
  openCollection({ ...runShape, folder: join(dataDir, 'runs'), keep: keptRuns, now });

/** Opens previews and held plans; their heads are what the list of plans shows. @throws StoreError `folder` */
export const openPlans = (dataDir: string, now: () => Date): Promise<Collection<SyncPlan, PlanSummary>> =>
  openCollection({ ...planShape, folder: join(dataDir, 'plans'), keep: keptPlans, now }, summaryOf);

const summaryOf = ({ changes, problems, ...plan }: SyncPlan): PlanSummary => ({
  ...plan,
  changeCount: changes.length,
  decisionCount: problems.filter(({ severity }) => severity === 'decision').length,
});
