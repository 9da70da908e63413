import { describe, expect, test } from 'vitest';
import type { Settings } from '../../shared/settings.ts';
import { openTestCompanion } from '../support/companion.ts';
import { clientNamed, licenceOf, licencesOf, shop } from '../support/shop.ts';

/** Contoso has a licence of E3 already, made by hand; `alike` more of them. */
const withOld = async (onExistingLicence: Settings['onExistingLicence'], alike = 1, fields = {}) => {
  const companion = await openTestCompanion({ seed: shop, settings: { onExistingLicence } });
  const { id } = clientNamed(companion.state, 'Contoso Ltd');
  const old = Array.from({ length: alike }, () =>
    companion.state.halo.addLicence({
      name: 'Our own name for E3',
      client_id: id,
      product_sku: 'CFQ7TTC0LFLX-0001',
      count: 10,
      purchase_price: 0,
      price: 44,
      notes: 'made by hand',
      ...fields,
    }),
  );
  return { ...companion, old, oldId: old[0]?.id ?? 0 };
};

describe('a licence of the same product that somebody else made', () => {
  test('hold: nothing is created or touched for it, the rest goes on', async () => {
    const { state, sync, oldId, old } = await withOld('hold');
    const before = structuredClone(old);
    const run = await sync();
    expect([run.status, run.counts]).toMatchObject([
      'completed',
      { subscriptionsCreated: 4, needsDecision: 1 },
    ]);
    expect(run.problems).toMatchObject([
      { code: 'sync.existingLicence', subscriptionId: 'c-e3', haloLicenceId: oldId },
    ]);
    expect(licencesOf(state, 'c-e3')).toEqual([]);
    expect([state.halo.licence(oldId)]).toEqual(before);
  });

  test('adopt: it becomes the linked one; name, price and notes stay', async () => {
    const { state, sync, oldId } = await withOld('adopt');
    const run = await sync();
    expect(run.counts).toMatchObject({ subscriptionsCreated: 4, subscriptionsUpdated: 1, needsDecision: 0 });
    expect(run.changes).toContainEqual(
      expect.objectContaining({ kind: 'linkSubscription', subscriptionId: 'c-e3', haloLicenceId: oldId }),
    );
    expect(state.halo.licence(oldId)).toMatchObject({
      name: 'Our own name for E3',
      price: 44,
      notes: 'made by hand',
      count: 12,
      purchase_price: 33.75,
    });
    state.sherweb.setQuantity('c-e3', 13);
    await sync();
    expect(state.halo.licence(oldId)?.count).toBe(13);
    expect(state.halo.licences()).toHaveLength(5);
  });

  test('adopt with two that could be it: held', async () => {
    const { state, sync } = await withOld('adopt', 2);
    const run = await sync();
    expect(run.problems).toMatchObject([{ code: 'sync.existingLicence', haloLicenceId: null }]);
    expect(state.halo.licences().map(({ count }) => count)).not.toContain(12);
  });

  test('create: another one is made beside it', async () => {
    const { state, sync, oldId } = await withOld('create');
    expect((await sync()).counts).toMatchObject({ subscriptionsCreated: 5, needsDecision: 0 });
    expect(licenceOf(state, 'c-e3').id).not.toBe(oldId);
    expect(state.halo.licence(oldId)?.count).toBe(10);
  });

  test.each([
    ['inactive', { is_active: false }],
    ['of another product', { product_sku: 'OTHER' }],
  ])('one that is %s is nothing to decide about', async (_, fields) => {
    const { sync } = await withOld('hold', 1, fields);
    expect((await sync()).counts).toMatchObject({ subscriptionsCreated: 5, needsDecision: 0 });
  });

  test('the same name counts too, whatever its case', async () => {
    const { sync } = await withOld('hold', 1, { name: 'MICROSOFT 365 E3 ', product_sku: '' });
    expect((await sync()).counts).toMatchObject({ subscriptionsCreated: 4, needsDecision: 1 });
  });
});
