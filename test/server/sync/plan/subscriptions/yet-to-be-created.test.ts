import { expect, test } from 'vitest';
import { planSubscriptions } from '../../../../../server/sync/plan/subscriptions/plan-subscriptions.ts';
import { licenceOf, linkOf, noPause, read, subscription, subscriptionInput, target } from '../../builders.ts';

const product = { productName: 'Teams', sku: 'Teams' };
const [gone, came] = [subscription('e', product), subscription('a', product)];

test('a licence that stands at no customer is nothing that a customer yet to be created could go on with', async () => {
  const { changes, problems } = await planSubscriptions(
    subscriptionInput({
      targets: [target({ haloClientId: null })],
      reads: { s1: read(came) },
      licences: [licenceOf(gone, 101, { clientId: null })],
      links: [linkOf(gone, 101)],
    }),
    noPause,
  );
  expect(changes).toMatchObject([{ kind: 'createSubscription', subscriptionId: 'a' }]);
  expect(problems.map(({ code }) => code)).not.toContain('sync.replaced');
});
