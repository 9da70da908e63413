import { expect, test } from 'vitest';
import { planSubscriptions } from '../../../../../server/sync/plan/subscriptions/plan-subscriptions.ts';
import { licenceOf, linkOf, noPause, read, subscription, subscriptionInput } from '../../builders.ts';

const product = { productName: 'Teams', sku: 'Teams' };
const ending = { type: 'Annual', termEndDate: '2025-01-14', renewal: null, minimalQuantities: [] };
const old = subscription('a', { ...product, commitment: ending });
const came = subscription('b', { ...product, commitment: null });

test('a licence that stands at another Halo customer is none that a newcomer could go on with: it gets its own', async () => {
  const input = subscriptionInput({
    reads: { s1: read(old, came) },
    licences: [licenceOf(old, 100, { clientId: 11 })],
    links: [linkOf(old, 100)],
  });
  const remembered = { ...input.remembered, readAt: '2025-01-10T06:00:00.000Z' };
  const { changes } = await planSubscriptions({ ...input, remembered }, noPause);
  expect(changes).toMatchObject([{ kind: 'createSubscription', subscriptionId: 'b' }]);
});
