import { describe, expect, test } from 'vitest';
import type { SyncRun } from '../../shared/sync-run.ts';
import { feeIsCost, openTestCompanion, type TestCompanion } from '../support/companion.ts';
import { haloCalls, single } from '../support/shop.ts';

const outcomesOf = (run: SyncRun, kind: SyncRun['changes'][number]['kind']) => {
  const count = (outcome: string) =>
    run.changes.filter((change) => change.kind === kind && change.outcome === outcome).length;
  return { applied: count('applied'), failed: count('failed'), skipped: count('skipped') };
};

const failEveryPost = ({ state }: TestCompanion) =>
  state.faults.add({
    side: 'halo',
    match: { method: 'POST', path: '/SoftwareLicence' },
    times: Number.POSITIVE_INFINITY,
    effect: { kind: 'status', status: 500, shape: 'className', message: 'Object reference not set.' },
  });

describe('a Halo that refuses every record of a kind', () => {
  test('100 licences and a mandatory field: a few are tried, the rest is left and said once', async () => {
    const companion = await openTestCompanion({ seed: single(100), settings: feeIsCost });
    Object.assign(companion.state.halo.settings, { refusesNew: ['licences'], refusalShape: 'fields' });
    const run = await companion.sync();
    expect(outcomesOf(run, 'createSubscription')).toEqual({ applied: 0, failed: 3, skipped: 97 });
    expect(run.problems.map(({ code }) => code)).toEqual(['sync.restLeft']);
    expect(run.problems[0]?.message).toBe(
      'New licences: 3 requests failed one after the other in the same way (answered 400 ([0].customfields: A required custom field is missing.)), so 97 more were left.',
    );
    expect(haloCalls(companion.state)).toBeLessThanOrEqual(25);

    companion.state.halo.settings.refusesNew = [];
    expect((await companion.sync()).counts.subscriptionsCreated).toBe(100);
    expect(companion.state.halo.licences()).toHaveLength(100);
  });

  test('customers: their mappings and licences are left with them, and others go on', async () => {
    const companion = await openTestCompanion({ seed: single(2), settings: feeIsCost });
    for (const letter of 'ABCDEFGHIJ') companion.state.sherweb.addCustomer({ name: `${letter} Works` });
    companion.state.halo.settings.refusesNew = ['clients'];
    const run = await companion.sync();
    expect(outcomesOf(run, 'createCustomer')).toEqual({ applied: 0, failed: 3, skipped: 7 });
    expect([run.status, run.counts.subscriptionsCreated]).toEqual(['partial', 2]);
    expect(run.problems.map(({ code }) => code)).toEqual(['sync.restLeft']);
  });
});

describe('a Halo that answers every write with 500', () => {
  test('new licences: a few requests, and nothing is made twice afterwards', async () => {
    const companion = await openTestCompanion({ seed: single(100), settings: feeIsCost });
    failEveryPost(companion);
    const run = await companion.sync();
    expect([run.status, outcomesOf(run, 'createSubscription')]).toEqual([
      'partial',
      { applied: 0, failed: 3, skipped: 97 },
    ]);
    expect(haloCalls(companion.state)).toBeLessThanOrEqual(30);
    companion.state.faults.clear();
    await companion.sync();
    expect(companion.state.halo.licences()).toHaveLength(100);
  });

  test('changed licences: one batch is tried again, its parts once each', async () => {
    const companion = await openTestCompanion({ seed: single(100), settings: feeIsCost });
    await companion.sync();
    for (let place = 1; place <= 100; place += 1) companion.state.sherweb.setQuantity(`s-${place}`, 500);
    failEveryPost(companion);
    companion.state.clearRequests();
    const run = await companion.sync();
    expect(outcomesOf(run, 'updateSubscription')).toEqual({ applied: 0, failed: 3, skipped: 97 });
    expect(run.problems[0]?.message).toContain('Changed licences: 3 requests failed');
    expect(haloCalls(companion.state)).toBeLessThanOrEqual(20);
  });
});

test('some that are refused, also one beside the other, keep none of the others back', async () => {
  const companion = await openTestCompanion({ seed: single(100), settings: feeIsCost });
  companion.state.halo.settings.mostCount = 95;
  const run = await companion.sync();
  expect(outcomesOf(run, 'createSubscription')).toEqual({ applied: 95, failed: 5, skipped: 0 });
  expect(run.problems).toEqual([]);
});

describe('what Halo refuses for good', () => {
  test('keeps the others back for one night at most: it is remembered, and sent last', async () => {
    const companion = await openTestCompanion({
      seed: ({ sherweb, halo }) => {
        sherweb.addCustomer({ id: 'contoso', name: 'Contoso Ltd' });
        halo.addClient({ name: 'Contoso Ltd' });
        for (const [letter, quantity] of [
          ['a', 500],
          ['b', 5],
        ] as const)
          for (let place = 100; place < 200; place += 1)
            sherweb.addSubscription('contoso', {
              id: `${letter}-${place}`,
              productName: `Product ${letter}${place}`,
              quantity,
            });
      },
      settings: feeIsCost,
    });
    const { state, sync } = companion;
    state.halo.settings.mostCount = 100;
    const first = await sync();
    expect(outcomesOf(first, 'createSubscription')).toEqual({ applied: 0, failed: 3, skipped: 197 });
    const second = await sync();
    expect(outcomesOf(second, 'createSubscription').applied).toBe(100);
    state.clearRequests();
    const third = await sync();
    expect(third.counts.subscriptionsCreated).toBe(0);
    expect(haloCalls(state)).toBeLessThanOrEqual(30);
    state.sherweb.addSubscription('contoso', { id: 'a-999', productName: 'New', quantity: 7 });
    expect((await sync()).counts.subscriptionsCreated).toBe(1);
    state.halo.settings.mostCount = 1_000;
    expect((await sync()).counts.subscriptionsCreated).toBe(100);
    expect(companion.companion().data.normalisations.value.refused).toEqual([]);
  });
});
