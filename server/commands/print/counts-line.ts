import type { RunCounts } from '../../../shared/sync-run.ts';
import { counted } from './text.ts';

interface Part {
  readonly count: number;
  readonly words: string;
  /** It is said only where there is some of it. */
  readonly isRare?: true;
}

function partsOf(counts: RunCounts, isPlan: boolean): Part[] {
  const customers = counts.customersCreated;
  const { mappingsCreated, subscriptionsCreated, unchanged, needsDecision, failed, held } = counts;
  const { customersDeactivated: unmade = 0, leftOut = 0, notTried = 0 } = counts;
  const verb = (count: number, planned: string, done: string): Part => ({
    count,
    words: `${count} ${isPlan ? planned : done}`,
  });
  return [
    { count: customers, words: counted(customers, 'customer') },
    { count: mappingsCreated, words: counted(mappingsCreated, 'mapping') },
    {
      count: subscriptionsCreated,
      words: `${counted(subscriptionsCreated, 'subscription')} ${isPlan ? 'to create' : 'created'}`,
    },
    verb(counts.subscriptionsUpdated, 'to update', 'updated'),
    { ...verb(counts.subscriptionsContinued, 'to continue', 'continued'), isRare: true },
    verb(counts.subscriptionsReactivated, 'to reactivate', 'reactivated'),
    verb(counts.subscriptionsDeactivated, 'to deactivate', 'deactivated'),
    {
      count: unmade,
      words: `${counted(unmade, 'customer')} ${isPlan ? 'to make inactive' : 'made inactive'}`,
      isRare: true,
    },
    { count: unchanged, words: `${unchanged} unchanged` },
    { count: needsDecision, words: `${needsDecision} to decide` },
    { count: failed, words: `${failed} failed` },
    { count: held, words: `${held} held`, isRare: true },
    { count: leftOut, words: `${leftOut} left out`, isRare: true },
    { count: notTried, words: `stopped, ${notTried} to do`, isRare: true },
  ];
}

/** What a run did, or its plan would do, in one line for a ticket: also what there was none of. */
export const countsLine = (counts: RunCounts, isPlan: boolean): string =>
  partsOf(counts, isPlan)
    .filter(({ count, isRare }) => count > 0 || isRare !== true)
    .map(({ words }) => words)
    .join(', ');

/** The same without what there was none of. */
export const briefCounts = (counts: RunCounts, isPlan: boolean): string => {
  const some = partsOf(counts, isPlan).filter(({ count }) => count > 0);
  return some.length === 0 ? 'nothing there' : some.map(({ words }) => words).join(', ');
};
