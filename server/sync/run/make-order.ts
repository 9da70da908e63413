import { randomBytes } from 'node:crypto';
import type { Actor } from '../../../shared/audit.ts';
import { leftOutOf } from '../../../shared/left-out-of.ts';
import type { SyncScope } from '../../../shared/sync-plan.ts';
import type { RunRequest, SyncRun } from '../../../shared/sync-run.ts';
import type { Data } from '../../data/open-data.ts';
import { ProblemError } from '../../messages/problem-error.ts';
import { mustBeOpen, readPlan } from './kept-plans.ts';
import type { RunOrder, UndoRequest } from './model/run-order.ts';
import { runToUndo, scopeOfUndo } from './undo/run-to-undo.ts';

/**
 * What to do for a request, with the plan to approve, or the run to take back.
 * @param by who asks
 * @throws ProblemError when that plan is unknown or spent, or nothing of it is left to apply; when that run is not
 * known, or is none to take back
 */
export async function orderOf(
  request: RunRequest | UndoRequest,
  { trigger, by }: { readonly trigger: SyncRun['trigger']; readonly by: Actor },
  runId: string,
  data: Data,
): Promise<RunOrder> {
  const planId = `plan-${randomBytes(4).toString('hex')}`;
  const asked = { runId, planId, trigger, by, mode: request.mode };
  if ('undoes' in request) {
    const undoes = await runToUndo(data, request.undoes);
    return { ...asked, scope: scopeOfUndo(undoes), approved: null, undoes, leftOut: new Set() };
  }
  if (request.mode !== 'approve') {
    const scope = scopeOf(request.scope ?? {}, data);
    return { ...asked, scope, approved: null, undoes: null, leftOut: new Set() };
  }
  const approved = await readPlan(data, request.planId);
  if (approved === undefined) throw new ProblemError(404, 'sync.planUnknown', { planId: request.planId });
  mustBeOpen(approved);
  const leftOut = leftOutOf(approved.changes, request.leaveOut ?? []);
  if (leftOut.size > 0 && leftOut.size === approved.changes.length)
    throw new ProblemError(400, 'sync.allLeftOut', { planId: request.planId });
  const undoes = approved.undoes === undefined ? null : await runToUndo(data, approved.undoes);
  return { ...asked, scope: approved.scope, approved, undoes, leftOut };
}

type AskedScope = { readonly [K in keyof SyncScope]?: SyncScope[K] | undefined };

/** Neither part named: what the settings say. Only some customers: their subscriptions. A take-over is of all. */
function scopeOf(asked: AskedScope, data: Data): SyncScope {
  const { importCustomers, importSubscriptions } = data.main.value.settings;
  if (asked.takesOver !== undefined)
    return { customers: false, subscriptions: true, haloClientIds: null, takesOver: asked.takesOver };
  const haloClientIds = asked.haloClientIds ?? null;
  const isUnspecified = !asked.customers && !asked.subscriptions;
  const customers = isUnspecified ? importCustomers : asked.customers === true;
  return {
    customers: haloClientIds === null && customers,
    subscriptions: isUnspecified
      ? importSubscriptions || haloClientIds !== null
      : asked.subscriptions === true,
    haloClientIds,
  };
}
