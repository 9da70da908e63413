import type { SyncRun } from '../../shared/sync-run.ts';
import type { Pause } from '../event-loop/give-way.ts';
import type { HaloApi } from '../vendors/halo/client.ts';
import { makePlan, type Plan } from './plan/make-plan.ts';
import { writesMoney } from './plan/model/followers.ts';
import type { Reads } from './plan/model/reads.ts';
import { planTakeOver } from './plan/plan-take-over.ts';
import { planUndo } from './plan/plan-undo.ts';
import { readFollowers } from './read/read-followers.ts';

/**
 * Makes the plan; where it would write money, again with the invoice lines that follow it. Most plans write none, and
 * then Halo is not asked for invoices.
 * @param undoes the run to take back; null: the plan brings Halo in step with Sherweb
 * @param pause lets others have a turn
 * @throws the signal's reason
 */
export async function planWithFollowers(
  reads: Reads,
  undoes: SyncRun | null,
  {
    halo,
    signal,
  }: { readonly halo: Pick<HaloApi, 'readRecurringInvoices' | 'readControl'>; readonly signal: AbortSignal },
  pause: Pause,
): Promise<Plan> {
  const planOf = (read: Reads): Promise<Plan> => {
    if (undoes !== null) return planUndo(read, undoes, pause);
    const { traces, scope } = read;
    return traces === undefined || scope.takesOver === undefined
      ? makePlan(read, pause)
      : planTakeOver({ ...read, traces }, scope.takesOver, pause);
  };
  const plan = await planOf(reads);
  if (reads.settings.onLinkedMoney === 'write' || !plan.changes.some(writesMoney)) return plan;
  return planOf({ ...reads, followers: await readFollowers(halo, signal) });
}
