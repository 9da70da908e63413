import { describe, expect, test } from 'vitest';
import { subscription } from '../../sandbox/seeds/catalogue.ts';
import { openTestCompanion, type TestCompanion } from '../../support/companion.ts';
import { licenceOf, shop } from '../../support/shop.ts';
import { backupOf, goBackTo } from './backups.ts';

/** A further customer in Sherweb with one subscription. */
const addCustomer = ({ state }: TestCompanion, id: string, name: string): void => {
  state.sherweb.addCustomer({ id, name });
  state.sherweb.addSubscription(id, {
    ...subscription(new Date(), { product: 'e3', quantity: 5 }),
    id: `${id}-e3`,
  });
};

/** Imported, backed up, then three more customers and one more subscription were imported. */
const movedOn = async () => {
  const it = await openTestCompanion({ seed: shop });
  await it.sync();
  const backup = await backupOf(it);
  for (const name of ['Adatum', 'Litware', 'Proseware']) addCustomer(it, name.toLowerCase(), name);
  it.state.sherweb.addSubscription('contoso', {
    ...subscription(new Date(), { product: 'backup', quantity: 9 }),
    id: 'c-backup',
  });
  const run = await it.sync();
  expect(run.counts).toMatchObject({ customersCreated: 3, subscriptionsCreated: 4 });
  return { it, backup };
};
const halo = ({ state }: TestCompanion) =>
  structuredClone({ clients: state.halo.clients(), licences: state.halo.licences() });

describe('after an older backup was restored', () => {
  test('customers are found by their exact name and licences by their mark: nothing is made twice', async () => {
    const { it, backup } = await movedOn();
    const before = halo(it);
    await goBackTo(it, backup);
    expect(it.companion().data.main.value.mappings).toHaveLength(2);
    const run = await it.sync();
    expect(run.status).toBe('completed');
    expect(run.counts).toMatchObject({ customersCreated: 0, mappingsCreated: 3, subscriptionsCreated: 0 });
    expect(halo(it)).toEqual(before);
    expect(it.companion().data.links.value.links).toHaveLength(9);
    expect((await it.preview()).changes).toEqual([]);
  });

  test('what was cancelled meanwhile is seen as gone, not brought back', async () => {
    const { it, backup } = await movedOn();
    it.state.sherweb.cancel('c-visio');
    await it.call('writeSettings', { body: { deactivateDeleted: true } });
    await it.sync();
    const before = halo(it);
    await goBackTo(it, backup);
    await it.sync();
    expect(licenceOf(it.state, 'c-visio').is_active).toBe(false);
    expect(halo(it)).toEqual(before);
  });

  test('no held plan, no preview, and no missed daily run starts by itself', async () => {
    const { it } = await movedOn();
    await it.call('writeSettings', { body: { scheduleEnabled: true } });
    const preview = await it.preview();
    await goBackTo(it, await backupOf(it));
    expect((await it.call('listPlans', {})).plans).toEqual([]);
    await expect(it.approve(preview.planId)).rejects.toMatchObject({ note: { code: 'sync.planUnknown' } });
    expect((await it.call('status', {})).heldPlans).toBe(0);
    expect(it.companion().data.main.value.schedule).toMatchObject({
      since: '2026-03-01T10:00:00.000Z',
      lastSlotAt: null,
    });
  });
});
