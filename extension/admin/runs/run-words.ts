import type { PlanState, SyncScope } from '../../../shared/sync-plan.ts';
import type { ListedRun, RunCounts } from '../../../shared/sync-run.ts';
import { runIdWords } from '../../i18n/run-id-words.ts';
import { joined, number, t } from '../../i18n/translate.ts';
import { writerWords } from '../../i18n/writer-words.ts';

/** How a run ended, and, where its plan waited, what became of that. */
export const statusWords = ({ status, planState }: Pick<ListedRun, 'status' | 'planState'>): string => {
  const became = planStateWords(planState);
  return became === null ? endWords(status) : t('admin.planState.of', [endWords(status), became]);
};

function endWords(status: ListedRun['status']): string {
  switch (status) {
    case 'completed':
      return t('admin.run.completed');
    case 'partial':
      return t('admin.run.partial');
    case 'failed':
      return t('admin.run.failed');
    case 'interrupted':
      return t('admin.run.interrupted');
    case 'held':
      return t('admin.run.held');
    case 'partlyHeld':
      return t('admin.run.partlyHeld');
    case 'moved':
      return t('admin.run.moved');
    case 'preview':
      return t('admin.run.preview');
  }
}

/** What became of a plan that waited; null while it waits, where its run says so already. */
function planStateWords(state: PlanState | null): string | null {
  switch (state) {
    case 'applied':
      return t('admin.planState.applied');
    case 'stopped':
      return t('admin.planState.stopped');
    case 'moved':
      return t('admin.planState.moved');
    case 'dropped':
      return t('admin.planState.dropped');
    default:
      return null;
  }
}

/** What a run was about: the run that it took back, or what of Sherweb it brought in step. */
export const aboutWords = ({ undoes, scope }: Pick<ListedRun, 'undoes' | 'scope'>): string =>
  undoes === undefined ? scopeWords(scope) : t('admin.run.undoOf', [runIdWords(undoes)]);

function scopeWords({ customers, subscriptions, haloClientIds, takesOver }: SyncScope): string {
  if (takesOver !== undefined)
    return t('admin.run.takeOverFrom', [takesOver.distributor ?? writerWords(takesOver.writer)]);
  if (haloClientIds !== null)
    return t('admin.run.scopeChosen', haloClientIds.length, [number(haloClientIds.length)]);
  if (customers && subscriptions) return t('admin.run.scopeBoth');
  return customers ? t('admin.run.scopeCustomers') : t('admin.run.scopeSubscriptions');
}

type Ended = Pick<ListedRun, 'status' | 'counts' | 'planState'>;

/** What a run did, or its plan would do, in one line; of a plan that was done with otherwise nothing came. */
export const resultWords = (run: Ended): string => cameOf(run) ?? '–';

/** How a run ended, and what it did or its plan would do. */
export const endAndResultWords = (run: Ended): string => joined([statusWords(run), cameOf(run)]);

function cameOf({ status, counts, planState }: Ended): string | null {
  if (status !== 'held' && status !== 'preview') return countsWords(counts);
  const isWaiting = planState === 'held' || planState === 'preview';
  return isWaiting ? t('admin.counts.planned', [countsWords(counts)]) : null;
}

/** What a run did in one line: only what is not nothing. */
export function countsWords(counts: RunCounts): string {
  const words = joined([
    counts.customersCreated > 0 &&
      t('admin.counts.customers', counts.customersCreated, [number(counts.customersCreated)]),
    counts.mappingsCreated > 0 &&
      t('admin.counts.mappings', counts.mappingsCreated, [number(counts.mappingsCreated)]),
    counts.subscriptionsCreated > 0 &&
      t('admin.counts.created', counts.subscriptionsCreated, [number(counts.subscriptionsCreated)]),
    counts.subscriptionsUpdated > 0 &&
      t('admin.counts.updated', counts.subscriptionsUpdated, [number(counts.subscriptionsUpdated)]),
    counts.subscriptionsContinued > 0 &&
      t('admin.counts.continued', counts.subscriptionsContinued, [number(counts.subscriptionsContinued)]),
    counts.subscriptionsReactivated > 0 &&
      t('admin.counts.reactivated', counts.subscriptionsReactivated, [
        number(counts.subscriptionsReactivated),
      ]),
    counts.subscriptionsDeactivated > 0 &&
      t('admin.counts.deactivated', counts.subscriptionsDeactivated, [
        number(counts.subscriptionsDeactivated),
      ]),
    counts.customersDeactivated !== undefined &&
      t('admin.counts.customersDeactivated', counts.customersDeactivated, [
        number(counts.customersDeactivated),
      ]),
    counts.held > 0 && t('admin.counts.held', [number(counts.held)]),
    counts.leftOut !== undefined && t('admin.counts.leftOut', counts.leftOut, [number(counts.leftOut)]),
    counts.failed > 0 && t('admin.counts.failed', [number(counts.failed)]),
    counts.notTried !== undefined && t('admin.counts.notTried', [number(counts.notTried)]),
    counts.needsDecision > 0 && t('admin.counts.decide', [number(counts.needsDecision)]),
  ]);
  return words === '' ? t('admin.counts.nothing') : words;
}
