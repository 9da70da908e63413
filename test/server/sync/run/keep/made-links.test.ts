import { expect, test } from 'vitest';
import { linksOf } from '../../../../../server/sync/run/keep/made-links.ts';
import type { RunChange } from '../../../../../shared/sync-run.ts';

const of = (change: Partial<RunChange>): RunChange => ({
  kind: 'continueSubscription',
  sherwebCustomerId: 's1',
  haloClientId: 10,
  subscriptionId: 'b',
  haloLicenceId: 5000,
  fields: {},
  customerName: 'Contoso',
  title: 'Teams',
  outcome: 'applied',
  problem: null,
  ...change,
});
const continued = of({ fields: { subscriptionId: { from: 'a', to: 'b' } } });
const own = of({
  kind: 'deactivateSubscription',
  haloLicenceId: 5001,
  fields: { subscriptionId: { from: 'a', to: 'b' }, is_active: { from: true, to: false } },
});
const finishedAt = '2026-11-29T06:00:00.000Z';

test('a subscription that went on with another licence has that one, whose own was made inactive before', () => {
  expect(linksOf({ changes: [continued, own], finishedAt })).toEqual([
    { subscriptionId: 'b', sherwebCustomerId: 's1', haloLicenceId: 5000, replaces: 'a' },
  ]);
});

test('a run that broke off between the two leaves it with its own, which we made inactive', () => {
  const skipped = { ...continued, outcome: 'skipped' } as const;
  expect(linksOf({ changes: [skipped, own], finishedAt })).toEqual([
    {
      subscriptionId: 'b',
      sherwebCustomerId: 's1',
      haloLicenceId: 5001,
      deactivated: true,
      deactivatedAt: finishedAt,
    },
  ]);
});

test('one that moved to a customer made anew and became inactive in the same run was made inactive by us', () => {
  const moved = of({ kind: 'linkSubscription', sherwebCustomerId: 's2', haloLicenceId: 5001 });
  const gone = of({ kind: 'deactivateSubscription', sherwebCustomerId: 's2', haloLicenceId: 5001 });
  expect(linksOf({ changes: [gone, moved], finishedAt })).toMatchObject([
    { subscriptionId: 'b', sherwebCustomerId: 's2', haloLicenceId: 5001, deactivated: true },
  ]);
});
