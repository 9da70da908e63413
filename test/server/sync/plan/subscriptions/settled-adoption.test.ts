import { expect, test } from 'vitest';
import { planMissing } from '../../../../../server/sync/plan/subscriptions/plan-missing.ts';
import type { Settlement } from '../../../../../shared/settlement.ts';
import { licenceOf, settingsWith, subscription, target } from '../../builders.ts';

const product = { productName: 'Teams', sku: 'Teams' };
const [a, b] = [subscription('a', product), subscription('b', product)];
const foreign = licenceOf(subscription('x', product), 100);

test('a licence that a person chose for one subscription is asked about for no other: that one gets its own in the same plan', () => {
  const asked = { code: 'sync.existingLicence', sherwebCustomerId: 's1' };
  const adopted = { ...asked, subscriptionId: 'b', choice: 'adopt:100', about: {} } as Settlement;
  const settlements = new Map([[JSON.stringify(['sync.existingLicence', 's1', 'b']), adopted]]);
  const missing = [a, b].map((each) => ({ subscription: each, target: target() }));
  const { changes, problems } = planMissing(missing, [foreign], { settings: settingsWith(), settlements });
  expect(changes.map(({ kind, subscriptionId }) => [kind, subscriptionId])).toEqual([
    ['linkSubscription', 'b'],
    ['createSubscription', 'a'],
  ]);
  expect(problems).toEqual([]);
});

test('a licence that fits one subscription best is asked about for no other: that one gets its own in the same plan', () => {
  const free = subscription('y', { ...product, commitment: null });
  const missing = [free, a].map((each) => ({ subscription: each, target: target() }));
  const settings = settingsWith({ onExistingLicence: 'adopt' });
  const { changes, problems } = planMissing(missing, [foreign], { settings, settlements: new Map() });
  expect(changes.map(({ kind, subscriptionId }) => [kind, subscriptionId])).toEqual([
    ['linkSubscription', 'a'],
    ['createSubscription', 'y'],
  ]);
  expect(problems).toEqual([]);
});
