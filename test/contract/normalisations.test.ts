import { describe, expect, test } from 'vitest';
import { learnKept } from '../../server/sync/apply/learn-kept.ts';
import type { HaloSettings } from '../sandbox/halo/settings.ts';
import { feeIsCost, openTestCompanion } from '../support/companion.ts';
import { haloCalls, licenceOf, shop } from '../support/shop.ts';

type Keeps = HaloSettings['keepsLicences'];

/** A companion at a Halo that makes something else of what it is sent, before the first import. */
const atHaloThat = async (keeps: Partial<Keeps>) => {
  const companion = await openTestCompanion({ seed: shop, settings: feeIsCost });
  const { sherweb, halo } = companion.state;
  Object.assign(halo.settings.keepsLicences, keeps);
  sherweb.edit('c-e3', {
    sku: 'CFQ7TTC0LF8S:0001:P1Y:Annual',
    fees: { recurringFee: 22.4567, setupFee: 0, currency: 'Usd' },
    commitmentTerm: {
      type: 'Annual',
      termEndDate: '2031-01-14',
      renewalConfiguration: { renewalDate: '2031-01-15' },
    },
  });
  return companion;
};

const modes: readonly (readonly [string, Partial<Keeps>])[] = [
  ['rounds costs', { costDecimals: 2 }],
  ['shows dates an hour off', { dateHours: -1 }],
  ['spells cycles small', { lowerCaseWords: true }],
  ['cuts SKUs at 20 characters', { skuLength: 20 }],
  ['drops auto-renew', { dropsAutorenew: true }],
  [
    'does all of that',
    { costDecimals: 2, dateHours: -1, lowerCaseWords: true, skuLength: 20, dropsAutorenew: true },
  ],
];

describe('what Halo makes of values', () => {
  test.each(modes)(
    'a Halo that %s: the second sync writes nothing and says it once a field',
    async (_, keeps) => {
      const { state, sync } = await atHaloThat(keeps);
      expect((await sync()).counts.subscriptionsCreated).toBe(5);
      state.clearRequests();

      const second = await sync();
      expect([second.status, second.changes, state.writes('halo')]).toEqual(['completed', [], []]);
      const fields = second.problems.map(({ values }) => JSON.stringify(values?.field));
      expect(fields.length).toBeGreaterThan(0);
      expect(new Set(fields).size).toBe(fields.length);
      expect(
        second.problems.every(({ code, severity }) => code === 'sync.valuesKept' && severity === 'notice'),
      ).toBe(true);
    },
  );

  test.each(modes)('the same of a Halo that %s and answers as if it did not', async (_, keeps) => {
    const { state, sync } = await atHaloThat({ ...keeps, answersAsSent: true });
    expect((await sync()).counts.subscriptionsCreated).toBe(5);
    state.clearRequests();
    expect((await sync()).changes).toEqual([]);
    expect(state.writes('halo')).toEqual([]);
  });

  test.each([false, true])(
    'a Halo that does all of that and answers a batch with its first record only (as it was sent: %s): neither import nor update is written again',
    async (answersAsSent) => {
      const { state, sync } = await atHaloThat({ ...modes.at(-1)?.[1], answersAsSent });
      state.halo.settings.answerStyle = 'firstOnly';
      await sync();
      expect((await sync()).changes).toEqual([]);
      for (const { id, fees } of state.sherweb.customers().flatMap(({ subscriptions }) => subscriptions))
        if (fees !== null)
          state.sherweb.edit(id, { fees: { ...fees, recurringFee: fees.recurringFee + 0.0123 } });
      expect((await sync()).changes).toHaveLength(5);
      expect((await sync()).changes).toEqual([]);
    },
  );

  test('a new cost is written to a Halo that rounds, and the one before it, too, when it comes back', async () => {
    const { state, sync } = await atHaloThat({ costDecimals: 2 });
    await sync();
    for (const [fee, shown] of [
      [23.1, 23.1],
      [22.4567, 22.46],
    ] as const) {
      state.sherweb.edit('c-e3', { fees: { recurringFee: fee, setupFee: 0, currency: 'Usd' } });
      expect((await sync()).changes).toMatchObject([{ fields: { purchase_price: { to: fee } } }]);
      expect(licenceOf(state, 'c-e3').purchase_price).toBe(shown);
      expect((await sync()).changes).toEqual([]);
    }
  });

  test('a new date is written to a Halo whose dates are an hour off', async () => {
    const { state, sync } = await atHaloThat({ dateHours: -1 });
    await sync();
    state.sherweb.edit('c-e3', {
      commitmentTerm: {
        type: 'Annual',
        termEndDate: '2032-01-14',
        renewalConfiguration: { renewalDate: '2032-01-15' },
      },
    });
    expect((await sync()).changes).toMatchObject([{ fields: { end_date: { to: '2032-01-14' } } }]);
    expect(licenceOf(state, 'c-e3').end_date).toBe('2032-01-13T23:00:00');
    expect((await sync()).changes).toEqual([]);
  });

  test("a person's edit is put right, also before the first sync after a write, and is never taken for Halo's doing", async () => {
    const { state, sync } = await atHaloThat({ costDecimals: 2, skuLength: 20 });
    await sync();
    const { id } = licenceOf(state, 'c-e3');
    for (const edit of [
      { purchase_price: 22.5, product_sku: 'CFQ7' },
      { purchase_price: 22, autorenew: false, end_date: '2031-01-13T00:00:00', billing_cycle: 'monthly' },
      { count: 11 },
    ]) {
      state.halo.editLicence(id, edit);
      const { changes } = await sync();
      expect(Object.keys(changes[0]?.fields ?? {}).sort()).toEqual(Object.keys(edit).sort());
      expect(licenceOf(state, 'c-e3')).toMatchObject({
        purchase_price: 22.46,
        product_sku: 'CFQ7TTC0LF8S:0001:P1',
        autorenew: true,
        end_date: '2031-01-14T00:00:00',
        count: 12,
      });
      expect((await sync()).changes).toEqual([]);
    }
  });

  test("what a person edited between Halo's answer and our look is not learned", async () => {
    const { state, sync, companion } = await atHaloThat({});
    await sync();
    await companion().data.normalisations.change(() => ({
      normalisations: [],
      answersHold: false,
      currency: null,
      refused: [],
    }));
    const licence = licenceOf(state, 'c-e3');
    const sent = { purchase_price: 22.4567, product_sku: 'CFQ7TTC0LF8S:0001:P1Y:Annual' };
    const shown = (owned: object) => ({ ...licence, clientId: 101, active: true, notes: undefined, owned });
    const answered = { sent, licence: shown(sent), isReadBack: false };
    const notices = await learnKept(new Map([[licence.id, answered]]), [], {
      data: companion().data,
      halo: { readLicences: async () => [shown({ purchase_price: 19, product_sku: 'BY-HAND' })] },
      signal: new AbortController().signal,
    });
    expect([notices, companion().data.normalisations.value.normalisations]).toEqual([[], []]);
  });

  test('it is kept over a restart; a companion that lost it writes once more and then no more', async () => {
    const { state, sync, restart, companion } = await atHaloThat({ costDecimals: 2 });
    await sync();
    await restart();
    expect((await sync()).changes).toEqual([]);
    await companion().data.normalisations.change(() => ({
      normalisations: [],
      answersHold: false,
      currency: null,
      refused: [],
    }));
    expect((await sync()).changes).toHaveLength(1);
    expect((await sync()).changes).toEqual([]);
    expect(licenceOf(state, 'c-e3').purchase_price).toBe(22.46);
  });

  test('a Halo that keeps everything costs one look after an import, and none when only seats changed', async () => {
    const { state, sync } = await atHaloThat({});
    await sync();
    await sync();
    state.clearRequests();
    await sync();
    const quiet = haloCalls(state);
    state.sherweb.setQuantity('c-e3', 13);
    state.clearRequests();
    await sync();
    expect(haloCalls(state)).toBe(quiet + 1);
  });
});
