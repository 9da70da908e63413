import { describe, expect, test } from 'vitest';
import { openTestCompanion, type TestCompanion } from '../support/companion.ts';
import { licenceOf, shop } from '../support/shop.ts';

type Wish = Parameters<typeof leaveOut>[1];

const imported = async (settings = {}) => {
  const companion = await openTestCompanion({ seed: shop, settings });
  await companion.sync();
  return companion;
};
const leaveOut = (
  companion: TestCompanion,
  wish: {
    readonly of: { kind: 'subscription'; subscriptionId: string } | { kind: 'sku'; sku: string };
    readonly from?: ('sync' | 'billing')[];
    readonly mode?: 'leave' | 'report';
  },
) => companion.call('leaveOut', { body: { from: ['sync'], reason: 'kept by hand', ...wish } });
const listed = async (companion: TestCompanion) => (await companion.call('listLeftOut', {})).rules;
const skuOf = ({ state }: TestCompanion, subscriptionId: string): string =>
  String(licenceOf(state, subscriptionId).product_sku);
const only = (subscriptionId: string): Wish => ({ of: { kind: 'subscription', subscriptionId } });

describe('what a person leaves out of sync', () => {
  test('one subscription keeps its licence as it is, is told in every report, and the others are followed', async () => {
    const companion = await imported();
    const { sherweb, halo } = companion.state;
    const rule = await leaveOut(companion, only('c-e3'));
    expect(rule).toMatchObject({ productName: expect.any(String), customerName: 'Contoso Ltd' });
    sherweb.edit('c-e3', { quantity: 99 });
    sherweb.edit('c-mail', { quantity: 5 });
    halo.editLicence(licenceOf(companion.state, 'c-visio').id, { count: 1 });
    const run = await companion.sync();
    expect(run.changes.map(({ subscriptionId }) => subscriptionId).toSorted()).toEqual(['c-mail', 'c-visio']);
    expect(licenceOf(companion.state, 'c-e3').count).toBe(12);
    expect(run.problems).toMatchObject([
      { code: 'sync.leftOut', severity: 'notice', values: { count: 1, reason: 'kept by hand' } },
    ]);
    expect(await listed(companion)).toMatchObject([{ ruleId: rule.ruleId, covers: 1, mode: 'leave' }]);
  });

  test('an SKU at one customer is left out there and nowhere else, an SKU everywhere', async () => {
    const companion = await imported();
    const { sherweb } = companion.state;
    const sku = skuOf(companion, 'c-e3');
    expect(skuOf(companion, 'f-e3')).toBe(sku);
    const { ruleId } = await companion.call('leaveOut', {
      body: {
        of: { kind: 'customerSku', sherwebCustomerId: 'contoso', sku },
        from: ['sync'],
        reason: 'pool',
      },
    });
    sherweb.edit('c-e3', { quantity: 13 });
    sherweb.edit('f-e3', { quantity: 21 });
    expect((await companion.sync()).changes.map(({ subscriptionId }) => subscriptionId)).toEqual(['f-e3']);
    await companion.call('removeLeftOut', { params: { ruleId } });
    await leaveOut(companion, { of: { kind: 'sku', sku: ` ${sku.toLowerCase()} ` } });
    sherweb.edit('f-e3', { quantity: 22 });
    expect((await companion.sync()).changes).toEqual([]);
    expect(await listed(companion)).toMatchObject([{ covers: 2, customerName: null }]);
  });

  test('what is only reported says what would be written, and is written once the rule is removed', async () => {
    const companion = await imported();
    const { ruleId } = await leaveOut(companion, { ...only('c-e3'), mode: 'report' });
    companion.state.sherweb.edit('c-e3', { quantity: 30 });
    const run = await companion.sync();
    expect(run.changes).toEqual([]);
    expect(run.problems.find(({ code }) => code === 'sync.drift')).toMatchObject({
      severity: 'notice',
      subscriptionId: 'c-e3',
      message: expect.stringContaining('count 12 in Halo, 30 in Sherweb'),
    });
    expect(await companion.call('removeLeftOut', { params: { ruleId } })).toEqual({ removed: true });
    await companion.sync();
    expect(licenceOf(companion.state, 'c-e3').count).toBe(30);
    expect(await companion.call('removeLeftOut', { params: { ruleId } })).toEqual({ removed: false });
  });

  test('a licence whose subscription is gone is not deactivated while it is left out', async () => {
    const companion = await imported({ deactivateDeleted: true });
    await leaveOut(companion, only('c-e3'));
    await leaveOut(companion, { of: { kind: 'sku', sku: skuOf(companion, 'c-visio') } });
    for (const id of ['c-e3', 'c-visio', 'c-mail']) companion.state.sherweb.cancel(id);
    const run = await companion.sync();
    expect(run.changes.map(({ subscriptionId }) => subscriptionId)).toEqual(['c-mail']);
    expect(licenceOf(companion.state, 'c-e3').is_active).toBe(true);
    expect(licenceOf(companion.state, 'c-visio').is_active).toBe(true);
  });

  test('a rule about billing changes nothing in the sync', async () => {
    const companion = await imported();
    await leaveOut(companion, { ...only('c-e3'), from: ['billing'] });
    companion.state.sherweb.edit('c-e3', { quantity: 13 });
    const run = await companion.sync();
    expect([run.changes.length, run.problems]).toEqual([1, []]);
  });

  test('a subscription that nobody knows cannot be left out, and one about the same takes the place of the older rule', async () => {
    const companion = await imported();
    await expect(leaveOut(companion, only('nobody'))).rejects.toMatchObject({
      status: 404,
      note: { code: 'leftOut.unknownSubscription' },
    });
    await leaveOut(companion, only('c-e3'));
    await leaveOut(companion, { ...only('c-e3'), mode: 'report' });
    expect(await listed(companion)).toMatchObject([{ mode: 'report', covers: 1 }]);
  });

  test('it outlives a restart, and who left out what is in the record of changes', async () => {
    const companion = await imported();
    const { ruleId } = await leaveOut(companion, only('c-e3'));
    await companion.restart();
    expect(await listed(companion)).toHaveLength(1);
    await companion.call('removeLeftOut', { params: { ruleId } });
    const { entries } = await companion.call('listAudit', {});
    expect(entries.slice(0, 2)).toMatchObject([
      { action: 'leftOutRemoved', subject: { id: 'c-e3' } },
      { action: 'leftOut', subject: { id: 'c-e3' }, details: [{}, { field: 'reason', to: 'kept by hand' }] },
    ]);
  });
});
