import { describe, expect, test } from 'vitest';
import type { BillingRow } from '../../shared/billing.ts';
import type { LeftOutOf } from '../../shared/left-out.ts';
import { openShop, rowOf } from '../support/billed.ts';

const seen = ({ sherwebCustomerId, subscriptionId, product, state, billed, expected }: BillingRow) => {
  if (state === 'right' || state === 'accepted' || state === 'notComparable') throw new Error(state);
  return { sherwebCustomerId, subscriptionId, product, state, billed, expected };
};

/** E3 is billed for 17 of 12, and the five extra were accepted for the pool; `at` can be moved. */
const withPool = async (until: string | null = null) => {
  let at = new Date('2026-11-29T10:00:00Z');
  const companion = await openShop({ now: () => at });
  companion.tieAll('c-e3');
  const invoice = companion.tie('c-e3', { quantity: 17 });
  const row = seen(await rowOf(companion, 'c-e3'));
  await companion.call('acceptDifferences', {
    body: { rows: [row], reason: '5 extra for the pool', until },
  });
  const setBilled = (quantity: number) => Object.assign(invoice.lines[0] ?? {}, { qty_order: quantity });
  return {
    ...companion,
    setBilled,
    goTo: (day: string) => {
      at = new Date(`${day}T10:00:00Z`);
    },
  };
};

describe('an accepted difference', () => {
  test('shows as accepted with its reason and who, keeps its numbers and counts in no sum', async () => {
    const companion = await withPool();
    expect(await rowOf(companion, 'c-e3')).toMatchObject({
      state: 'accepted',
      billed: 17,
      expected: 12,
      atStakePerMonth: 50,
      accepted: { reason: '5 extra for the pool', by: 'command', until: null },
    });
    expect((await companion.call('billing', {})).totals).toEqual([]);
  });

  test('holds while it is no greater, and a sixth extra opens it again', async () => {
    const companion = await withPool();
    companion.setBilled(15);
    expect((await rowOf(companion, 'c-e3')).state).toBe('accepted');
    companion.setBilled(18);
    expect(await rowOf(companion, 'c-e3')).toMatchObject({ state: 'billedMore', accepted: null });
  });

  test('is no licence to bill less, or twice', async () => {
    const companion = await withPool();
    companion.setBilled(10);
    expect((await rowOf(companion, 'c-e3')).state).toBe('billedLess');
    companion.setBilled(12);
    companion.tie('c-e3');
    expect((await rowOf(companion, 'c-e3')).state).toBe('billedTwice');
  });

  test('holds on its last day, and not on the next', async () => {
    const companion = await withPool('2027-03-31');
    companion.goTo('2027-03-31');
    expect(await rowOf(companion, 'c-e3')).toMatchObject({
      state: 'accepted',
      accepted: { until: '2027-03-31' },
    });
    companion.goTo('2027-04-01');
    expect((await rowOf(companion, 'c-e3')).state).toBe('billedMore');
  });

  test('is asked again after a renewal', async () => {
    const companion = await withPool();
    companion.state.sherweb.edit('c-e3', {
      commitmentTerm: { type: 'Annual', termEndDate: '2031-03-31', renewalConfiguration: null },
    });
    await companion.call('billing', { query: { refresh: 'true' } });
    expect((await rowOf(companion, 'c-e3')).state).toBe('billedMore');
  });

  test('is opened again by hand, stands in the list until then, and both are in the trail', async () => {
    const companion = await withPool();
    const { accepted } = await companion.call('listAccepted', {});
    expect(accepted).toMatchObject([{ subscriptionId: 'c-e3', state: 'billedMore', billed: 17 }]);
    const params = { subscriptionId: 'c-e3' };
    expect(await companion.call('reopenDifference', { params })).toEqual({ reopened: true });
    expect(await companion.call('reopenDifference', { params })).toEqual({ reopened: false });
    expect((await rowOf(companion, 'c-e3')).state).toBe('billedMore');
    const { entries } = await companion.call('listAudit', { query: { limit: 2 } });
    expect(entries.map(({ action, subject }) => [action, subject?.name])).toEqual([
      ['differenceReopened', 'Microsoft 365 E3'],
      ['differenceAccepted', 'Microsoft 365 E3'],
    ]);
  });

  test('survives a restart and a backup', async () => {
    const companion = await withPool();
    const backup = await companion.call('makeBackup', {});
    expect(backup.files.find(({ name }) => name === 'accepted.json')?.text).toContain('for the pool');
    await companion.restart();
    expect((await rowOf(companion, 'c-e3')).state).toBe('accepted');
  });

  test('a day that is none is refused', async () => {
    const companion = await withPool();
    companion.setBilled(18);
    const row = seen(await rowOf(companion, 'c-e3'));
    const body = { rows: [row], reason: 'x', until: 'next March' };
    await expect(companion.call('acceptDifferences', { body })).rejects.toThrow(/such as 2027-03-31/);
  });

  test.each<[string, (sku: string) => LeftOutOf, number]>([
    ['one subscription', () => ({ kind: 'subscription', subscriptionId: 'c-e3' }), 1],
    ['an SKU at one customer', (sku) => ({ kind: 'customerSku', sherwebCustomerId: 'contoso', sku }), 1],
    ['an SKU everywhere', (sku) => ({ kind: 'sku', sku }), 2],
  ])(
    'what was left out of billing is not judged, is counted, and its licence untouched (%s)',
    async (_what, ofSku, count) => {
      const companion = await openShop();
      companion.tieAll();
      companion.tie('c-e3');
      const before = structuredClone(companion.licence('c-e3'));
      const of = ofSku(String(before.product_sku));
      await companion.call('leaveOut', { body: { of, from: ['billing'], reason: 'billed in QuickBooks' } });
      const { compared, notCompared, rows } = await companion.call('billing', {});
      expect([compared, rows.length]).toEqual([5 - count, 5]);
      expect(notCompared).toMatchObject([{ count, reason: expect.stringContaining('left out of billing') }]);
      await companion.sync();
      expect(companion.licence('c-e3')).toEqual(before);
    },
  );
});
