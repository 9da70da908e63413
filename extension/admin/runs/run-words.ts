import type { SyncScope } from '../../../shared/sync-plan.ts';
import type { RunCounts, RunSummary } from '../../../shared/sync-run.ts';
import { joined, number, t } from '../../i18n/translate.ts';

export function statusWords(status: RunSummary['status']): string {
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
    case 'preview':
      return t('admin.run.preview');
  }
}

export const statusTone = (status: RunSummary['status']): string =>
  status === 'failed' || status === 'partial'
    ? 'wrong'
    : status === 'held' || status === 'interrupted'
      ? 'look'
      : '';

export function scopeWords({ customers, subscriptions, haloClientIds }: SyncScope): string {
  if (haloClientIds !== null)
    return t('admin.run.scopeChosen', haloClientIds.length, [number(haloClientIds.length)]);
  if (customers && subscriptions) return t('admin.run.scopeBoth');
  return customers ? t('admin.run.scopeCustomers') : t('admin.run.scopeSubscriptions');
}

/** What a run did in one line: only what is not nothing. */
export function countsWords(counts: RunCounts): string {
  const words = joined([
    counts.customersCreated > 0 &&
      t('admin.counts.customers', counts.customersCreated, [number(counts.customersCreated)]),
    counts.mappingsCreated > 0 &&
      t('admin.counts.mappings', counts.mappingsCreated, [number(counts.mappingsCreated)]),
    counts.subscriptionsCreated > 0 && t('admin.counts.created', [number(counts.subscriptionsCreated)]),
    counts.subscriptionsUpdated > 0 && t('admin.counts.updated', [number(counts.subscriptionsUpdated)]),
    counts.subscriptionsContinued > 0 && t('admin.counts.continued', [number(counts.subscriptionsContinued)]),
    counts.subscriptionsReactivated > 0 &&
      t('admin.counts.reactivated', [number(counts.subscriptionsReactivated)]),
    counts.subscriptionsDeactivated > 0 &&
      t('admin.counts.deactivated', [number(counts.subscriptionsDeactivated)]),
    counts.failed > 0 && t('admin.counts.failed', [number(counts.failed)]),
    counts.notTried !== undefined && t('admin.counts.notTried', [number(counts.notTried)]),
    counts.needsDecision > 0 && t('admin.counts.decide', [number(counts.needsDecision)]),
  ]);
  return words === '' ? t('admin.counts.nothing') : words;
}
