import { describe, expect, test } from 'vitest';
import type { HaloSettings } from '../sandbox/halo/settings.ts';
import { feeIsCost, openTestCompanion } from '../support/companion.ts';
import { haloCalls, licenceOf, shop, single } from '../support/shop.ts';

const variants: [string, Partial<HaloSettings>][] = [
  ['pages of at most 50 rows', { maxPageSize: 50 }],
  ['pages of at most 7 rows', { maxPageSize: 7 }],
  ['lists that are bare arrays', { listStyle: 'bare' }],
  ['one element answered as an object', { answerStyle: 'objectForOne' }],
  ['a batch answered with its first element only', { answerStyle: 'firstOnly' }],
  ['top levels in a tree', { topLevelStyle: 'tree' }],
  ['batches that go whole or not at all', { batch: 'atomic' }],
  ['lists without notes', { listOmits: ['notes'] }],
  ['a tenant of its own', { hosted: false }],
  [
    'an application that may not read invoices',
    {
      applicationScopes: [
        'read:customers',
        'edit:customers',
        'read:softwarelicensing',
        'edit:softwarelicensing',
      ],
    },
  ],
];

describe('a Halo with', () => {
  test.each(variants)('%s: 120 licences are imported once and kept in step', async (_, settings) => {
    const companion = await openTestCompanion({ seed: single(120), settings: feeIsCost });
    Object.assign(companion.state.halo.settings, settings);
    companion.state.sherweb.addCustomer({ id: 'new', name: 'Woodgrove Bank' });
    const first = await companion.sync();
    expect([first.status, first.counts]).toMatchObject([
      'completed',
      { customersCreated: 1, subscriptionsCreated: 120, failed: 0 },
    ]);
    expect(companion.state.halo.licences()).toHaveLength(120);

    companion.state.sherweb.setQuantity('s-119', 1000);
    companion.state.clearRequests();
    const second = await companion.sync();
    expect([second.counts.subscriptionsUpdated, second.counts.unchanged]).toEqual([1, 119]);
    expect(licenceOf(companion.state, 's-119').count).toBe(1000);
    expect(companion.state.writes('halo')).toHaveLength(1);
    expect((await companion.sync()).changes).toEqual([]);
    expect(companion.state.halo.violations).toEqual([]);
  });

  test('fields that its list leaves out are set once and then left alone', async () => {
    const companion = await openTestCompanion({ seed: shop, settings: feeIsCost });
    companion.state.halo.settings.listOmits = ['purchase_price', 'autorenew', 'term_duration'];
    await companion.sync();
    expect(licenceOf(companion.state, 'c-e3').purchase_price).toBe(33.75);
    companion.state.sherweb.edit('c-e3', { fees: { recurringFee: 40, setupFee: 0, currency: 'Usd' } });
    expect((await companion.sync()).changes).toEqual([]);
  });

  test('several top levels: one has to be chosen before customers are created', async () => {
    const companion = await openTestCompanion({
      seed: (state) => {
        shop(state);
        state.halo.addTopLevel('Schools');
        state.sherweb.addCustomer({ name: 'Woodgrove Bank' });
      },
    });
    const run = await companion.sync();
    expect(run.problems).toMatchObject([{ code: 'sync.topLevelNeeded', severity: 'decision' }]);
    expect(await companion.call('listTopLevels', {})).toEqual({
      topLevels: [
        { id: 1, name: 'Customers' },
        { id: 2, name: 'Schools' },
      ],
    });
    await companion.call('writeSettings', { body: { haloTopLevelId: 2 } });
    expect((await companion.sync()).counts.customersCreated).toBe(1);
    expect(companion.state.halo.clients().at(-1)).toMatchObject({ name: 'Woodgrove Bank', toplevel_id: 2 });
  });

  test('250 licences to create and then to update takes few requests', async () => {
    const companion = await openTestCompanion({ seed: single(250), settings: feeIsCost });
    await companion.sync();
    // One looks right before the creations, one whether Halo shows what it answers.
    expect(haloCalls(companion.state)).toBeLessThanOrEqual(10);
    for (let place = 1; place <= 250; place += 1) companion.state.sherweb.setQuantity(`s-${place}`, 500);
    companion.state.clearRequests();
    expect((await companion.sync()).counts.subscriptionsUpdated).toBe(250);
    expect(haloCalls(companion.state)).toBeLessThanOrEqual(6);
  });
});
