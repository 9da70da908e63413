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
  const companion = await openTestCompanion({ seed: shop });
  await companion.sync();
  const backup = await backupOf(companion);
  for (const name of ['Adatum', 'Litware', 'Proseware']) addCustomer(companion, name.toLowerCase(), name);
  companion.state.sherweb.addSubscription('contoso', {
    ...subscription(new Date(), { product: 'backup', quantity: 9 }),
    id: 'c-backup',
  });
  const run = await companion.sync();
  expect(run.counts).toMatchObject({ customersCreated: 3, subscriptionsCreated: 4 });
  return { companion, backup };
};
const halo = ({ state }: TestCompanion) =>
  structuredClone({ clients: state.halo.clients(), licences: state.halo.licences() });

describe('after an older backup was restored', () => {
  test('customers are found by their exact name and licences by their mark: nothing is made twice', async () => {
    const { companion, backup } = await movedOn();
    const before = halo(companion);
    await goBackTo(companion, backup);
    expect(companion.companion().data.main.value.mappings).toHaveLength(2);
    const run = await companion.sync();
    expect(run.status).toBe('completed');
    expect(run.counts).toMatchObject({ customersCreated: 0, mappingsCreated: 3, subscriptionsCreated: 0 });
    expect(halo(companion)).toEqual(before);
    expect(companion.companion().data.links.value.links).toHaveLength(9);
    expect((await companion.preview()).changes).toEqual([]);
  });

  test('what was cancelled meanwhile is seen as gone, not brought back', async () => {
    const { companion, backup } = await movedOn();
    companion.state.sherweb.cancel('c-visio');
    await companion.call('writeSettings', { body: { deactivateDeleted: true } });
    await companion.sync();
    const before = halo(companion);
    await goBackTo(companion, backup);
    await companion.sync();
    expect(licenceOf(companion.state, 'c-visio').is_active).toBe(false);
    expect(halo(companion)).toEqual(before);
  });

  test('no held plan, no preview, and no missed daily run starts by itself', async () => {
    const { companion } = await movedOn();
    await companion.call('writeSettings', { body: { scheduleEnabled: true } });
    const preview = await companion.preview();
    await goBackTo(companion, await backupOf(companion));
    expect((await companion.call('listPlans', {})).plans).toEqual([]);
    await expect(companion.approve(preview.planId)).rejects.toMatchObject({
      note: { code: 'sync.planUnknown' },
    });
    expect((await companion.call('status', {})).heldPlans).toBe(0);
    expect(companion.companion().data.main.value.schedule).toMatchObject({
      since: '2026-03-01T10:00:00.000Z',
      lastSlotAt: null,
    });
  });
});
