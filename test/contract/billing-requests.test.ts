import { expect, test } from 'vitest';
import { openTestCompanion } from '../support/companion.ts';
import { haloCalls } from '../support/shop.ts';

test('1,000 customers with an invoice of 20 lines each are compared with at most 40 requests to Halo', async () => {
  const companion = await openTestCompanion({
    seed: ({ halo }) => {
      for (let place = 0; place < 1_000; place += 1) {
        const { id } = halo.addClient({ name: `Customer ${place}` });
        const licenceIds = Array.from(
          { length: 20 },
          (_, line) => halo.addLicence({ name: `Product ${line}`, client_id: id, count: 3 }).id,
        );
        halo.addRecurringInvoice(
          id,
          licenceIds.map((licenceId) => ({ licenceId, unitPrice: 10 })),
        );
      }
    },
  });
  companion.state.clearRequests();
  await companion.call('billing', {});
  expect(haloCalls(companion.state)).toBeLessThanOrEqual(40);
});
