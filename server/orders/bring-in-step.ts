import { isCancellation } from '../../shared/order-states.ts';
import type { Followed, KeptOrder } from '../../shared/orders.ts';
import type { SyncRun } from '../../shared/sync-run.ts';
import { ProblemError } from '../messages/problem-error.ts';
import type { OrderDeps } from './deps.ts';

/** Runs of others that are waited for before our own. */
const mostWaits = 10;

/**
 * Brings the licence of a confirmed order in step, by a sync of its Halo customer's subscriptions.
 * @returns how it went; null: the companion ends, and the next start does it
 */
export async function bringInStep(kept: KeptOrder, deps: OrderDeps): Promise<Followed | null> {
  const { sherwebCustomerId } = kept.details;
  const mapping = deps.data.main.value.mappings.find((each) => each.sherwebCustomerId === sherwebCustomerId);
  if (mapping === undefined) return { state: 'none', runId: null };
  try {
    const runId = await ownRun(mapping.haloClientId, deps);
    if (runId === null) return { state: 'failed', runId };
    const run = await deps.data.runs.get(runId);
    return run?.status === 'interrupted' ? null : { state: stateAfter(run, kept, deps), runId };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return error.status === 503 ? null : { state: 'failed', runId: null };
  }
}

/** A run of our own, begun after whatever is under way. */
async function ownRun(haloClientId: number, { runs }: OrderDeps): Promise<string | null> {
  const scope = { customers: false, subscriptions: true, haloClientIds: [haloClientId] };
  for (let waits = 0; waits < mostWaits; waits += 1) {
    const { runId, alreadyRunning } = await runs.start({ mode: 'sync', scope }, 'person');
    await runs.idle();
    if (!alreadyRunning) return runId;
  }
  return null;
}

function stateAfter(run: SyncRun | undefined, kept: KeptOrder, { data }: OrderDeps): Followed['state'] {
  const { subscriptionId, to } = kept.order;
  if (run === undefined || run.status === 'failed') return 'failed';
  const link = data.links.value.links.find((each) => each.subscriptionId === subscriptionId);
  if (link === undefined) return 'none';
  if (isCancellation(kept.order)) return link.deactivated === true ? 'inStep' : 'stillActive';
  if (link.seats === to) return 'inStep';
  const isFailed = run.changes.some(
    (change) => change.subscriptionId === subscriptionId && change.outcome === 'failed',
  );
  return isFailed ? 'failed' : 'held';
}
