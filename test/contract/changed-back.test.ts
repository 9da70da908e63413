import { describe, expect, test } from 'vitest';
import { feeIsCost, openTestCompanion } from '../support/companion.ts';
import { licenceOf, shop } from '../support/shop.ts';

/** The shop, imported; a night is a sync before which another writer may have been at work. */
const nights = async () => {
  let at = new Date('2026-03-01T06:00:00Z');
  const companion = await openTestCompanion({
    seed: shop,
    now: () => at,
    settings: { ...feeIsCost, maxSeatsLostPercent: 100 },
  });
  await companion.sync();
  const { id } = licenceOf(companion.state, 'c-e3');
  return {
    ...companion,
    id,
    async night(...edits: Parameters<typeof companion.state.halo.editLicence>[1][]) {
      at = new Date(at.getTime() + 24 * 3_600_000);
      for (const edit of edits) companion.state.halo.editLicence(id, edit);
      return companion.sync();
    },
    named: async () =>
      (await companion.call('billingWorklist', { query: { stored: 'true' } })).changedBack?.changes ?? [],
  };
};

describe('a value that somebody else changes again after each sync', () => {
  test('is named after two nights in a row, with what to switch off, and no more once it stays', async () => {
    const shop = await nights();
    await shop.night({ count: 10 });
    expect(await shop.named()).toEqual([]);
    await shop.night({ count: 10 });
    expect(await shop.named()).toEqual([
      {
        haloLicenceId: shop.id,
        haloClientId: licenceOf(shop.state, 'c-e3').client_id,
        ...{ customerName: 'Contoso Ltd', product: 'Microsoft 365 E3' },
        ...{ field: 'count', wrote: 12, found: 10, nights: 2 },
      },
    ]);
    await shop.restart();
    const { changedBack } = await shop.call('billingWorklist', { query: { customer: 'contoso' } });
    expect(changedBack?.action).toMatch(/Switch the other one off: .*Sherweb module.*integration for Halo/);
    const other = await shop.call('billingWorklist', { query: { customer: 'fabrikam' } });
    expect(other.changedBack).toBeNull();

    await shop.night();
    expect(await shop.named()).toEqual([]);
  });

  test('counts a night once, however often is synced in it', async () => {
    const shop = await nights();
    await shop.night({ count: 10 });
    for (let again = 0; again < 3; again += 1) {
      shop.state.halo.editLicence(shop.id, { count: 10 });
      await shop.sync();
    }
    expect(await shop.named()).toEqual([]);
    await shop.night({ count: 10 });
    expect(await shop.named()).toMatchObject([{ field: 'count', nights: 2 }]);
  });

  test('is not one that Sherweb moves each night, and not one edit of a person', async () => {
    const shop = await nights();
    for (const seats of [13, 14, 15]) {
      shop.state.sherweb.setQuantity('c-e3', seats);
      await shop.night();
    }
    expect(await shop.named()).toEqual([]);
    await shop.night({ count: 4 });
    await shop.night();
    await shop.night({ count: 4 });
    expect(await shop.named()).toEqual([]);
  });

  test('may be a cost, too', async () => {
    const shop = await nights();
    // What stood there before our first write of it may have been a person's.
    for (let night = 0; night < 3; night += 1) await shop.night({ purchase_price: 1 });
    expect(await shop.named()).toMatchObject([{ field: 'purchase_price', found: 1, nights: 2 }]);
  });
});
