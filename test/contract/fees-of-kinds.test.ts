import { describe, expect, test } from 'vitest';
import { feeIsCost, openTestCompanion } from '../support/companion.ts';
import { licenceOf } from '../support/shop.ts';

/** One customer with what has no recurring fee for a seat, and what has. */
const opened = () =>
  openTestCompanion({
    settings: feeIsCost,
    seed: ({ sherweb, halo }) => {
      sherweb.addCustomer({ id: 'contoso', name: 'Contoso Ltd' });
      const add = (id: string, productName: string, rest: object) =>
        sherweb.addSubscription('contoso', { id, productName, ...rest });
      add('azure', 'Azure plan', { quantity: 1, fees: null });
      add('gigabytes', 'Cloud Backup by GB', {
        quantity: 0,
        fees: { recurringFee: 0, setupFee: 0, currency: 'Usd' },
      });
      add('backup', 'Cloud Backup for Microsoft 365', { quantity: 25 });
      add('hidden', 'Visio Plan 2', { quantity: 1, fees: null });
      add('migration', 'Mailbox migration', {
        quantity: 3,
        billingCycle: 'none',
        fees: { recurringFee: 0, setupFee: 499, currency: 'Usd' },
      });
      add('trial', 'Copilot trial', { quantity: 2, fees: { recurringFee: 0, setupFee: 0, currency: 'Usd' } });
      halo.addClient({ name: 'Contoso Ltd' });
    },
  });

describe('what has no fee for a seat', () => {
  test('charged by use: the count that a person set is left alone, whatever Sherweb counts', async () => {
    const { state, sync } = await opened();
    await sync();
    for (const id of ['azure', 'gigabytes']) {
      state.halo.editLicence(licenceOf(state, id).id, { count: 37, purchase_price: 4 });
      expect((await sync()).changes).toEqual([]);
      expect(licenceOf(state, id)).toMatchObject({ count: 37, purchase_price: 4 });
    }
    state.sherweb.edit('gigabytes', { quantity: 1, sku: 'GB-2' });
    expect((await sync()).changes).toMatchObject([{ fields: { product_sku: { to: 'GB-2' } } }]);
    expect(licenceOf(state, 'gigabytes').count).toBe(37);
  });

  test('seats of the same vendor, and one seat whose price is hidden, are kept in step', async () => {
    const { state, sync } = await opened();
    await sync();
    for (const id of ['backup', 'hidden']) state.halo.editLicence(licenceOf(state, id).id, { count: 37 });
    await sync();
    expect([licenceOf(state, 'backup').count, licenceOf(state, 'hidden').count]).toEqual([25, 1]);
  });

  test('bought once: no cost of 0 is written, a fee of 0 that comes every month is', async () => {
    const { state, sync } = await opened();
    await sync();
    expect(licenceOf(state, 'migration')).not.toHaveProperty('purchase_price');
    state.halo.editLicence(licenceOf(state, 'migration').id, { purchase_price: 499 });
    state.halo.editLicence(licenceOf(state, 'trial').id, { purchase_price: 8 });
    await sync();
    expect(licenceOf(state, 'migration')).toMatchObject({ count: 3, purchase_price: 499 });
    expect(licenceOf(state, 'trial').purchase_price).toBe(0);
  });
});
