import type { RunProblem } from '../../../../shared/problem.ts';
import type { ChangeKind } from '../../../../shared/sync-plan.ts';
import type { Outcome, RunChange, RunCounts, RunStatus } from '../../../../shared/sync-run.ts';
import { countBy } from '../../../lists/lists.ts';
import { isStopped } from '../../apply/outcomes.ts';
import { isStopCode } from './run-stopped.ts';

/**
 * Counts changes by what they did. A refusal found while applying counts as failed, like a failed read; that a run was
 * stopped is no failure.
 * @param counted which outcomes count: `applied` in a run, `planned` in a preview
 */
export function countRun(
  changes: readonly RunChange[],
  problems: readonly RunProblem[],
  unchanged: number,
  counted: Outcome,
): RunCounts {
  const byKind = countBy(
    changes.filter(({ outcome }) => outcome === counted),
    ({ kind }) => kind,
  );
  let [failedChanges, notTried, held, leftOut] = [0, 0, 0, 0];
  for (const { outcome, problem } of changes) {
    if (outcome === 'failed') failedChanges += 1;
    if (outcome === 'skipped' && isStopped(problem)) notTried += 1;
    if (outcome === 'held') held += 1;
    if (outcome === 'leftOut') leftOut += 1;
  }
  const of = (kind: ChangeKind) => byKind.get(kind) ?? 0;
  return {
    customersCreated: of('createCustomer'),
    mappingsCreated: of('createMapping'),
    subscriptionsCreated: of('createSubscription'),
    subscriptionsUpdated: of('updateSubscription'),
    subscriptionsContinued: of('continueSubscription'),
    subscriptionsDeactivated: of('deactivateSubscription'),
    subscriptionsReactivated: of('reactivateSubscription'),
    ...(of('deactivateCustomer') > 0 ? { customersDeactivated: of('deactivateCustomer') } : {}),
    unchanged,
    needsDecision: problems.filter(({ severity }) => severity === 'decision').length,
    failed:
      failedChanges +
      problems.filter(({ severity, code }) => severity === 'failed' && !isStopCode(code)).length,
    ...(notTried > 0 ? { notTried } : {}),
    held,
    ...(leftOut > 0 ? { leftOut } : {}),
  };
}

/**
 * How an applied run ended.
 * @returns `failed` when nothing at all could be done, `partial` when something could not, `interrupted` when it was
 * stopped before its end, `partlyHeld` when a part waits for a person, whatever became of the rest
 */
export function statusOf(changes: readonly RunChange[], counts: RunCounts): RunStatus {
  const stopped = changes.some(({ outcome, problem }) => outcome === 'skipped' && isStopped(problem));
  if (stopped) return 'interrupted';
  if (counts.held > 0) return 'partlyHeld';
  if (counts.failed === 0) return 'completed';
  const anythingGood = counts.unchanged > 0 || changes.some(({ outcome }) => outcome === 'applied');
  return anythingGood ? 'partial' : 'failed';
}
