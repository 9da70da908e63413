import { describe, expect, test } from 'vitest';
import { openTestCompanion, type TestCompanion } from '../support/companion.ts';
import { runThrough } from '../support/run-through.ts';
import { licenceOf, licencesOf, shop } from '../support/shop.ts';

const approveBut = (companion: TestCompanion, planId: string | null, leaveOut: number[]) =>
  runThrough(companion, { mode: 'approve', planId: planId ?? '', leaveOut });

describe('lines left out when a plan is applied', () => {
  test('are not done and reported as left out, all others are, and the next preview has them again', async () => {
    const companion = await openTestCompanion({ seed: shop });
    const preview = await companion.preview();
    const place = preview.changes.findIndex(({ subscriptionId }) => subscriptionId === 'c-mail');
    const applied = await approveBut(companion, preview.planId, [place]);
    expect([applied.status, applied.counts.leftOut, applied.counts.subscriptionsCreated]).toEqual([
      'completed',
      1,
      4,
    ]);
    expect(applied.changes[place]).toMatchObject({ outcome: 'leftOut', subscriptionId: 'c-mail' });
    expect(licencesOf(companion.state, 'c-mail')).toEqual([]);
    const { entries } = await companion.call('listAudit', {});
    expect(entries.find(({ action }) => action === 'planApproved')?.details).toContainEqual({
      field: 'leftOutOfPlan',
      from: null,
      to: '1',
    });
    expect((await companion.preview()).changes.map(({ subscriptionId }) => subscriptionId)).toEqual([
      'c-mail',
    ]);
  });

  test('a customer takes its subscriptions along', async () => {
    const companion = await openTestCompanion({ seed: shop });
    const preview = await companion.preview();
    const place = preview.changes.findIndex(({ customerName }) => customerName === 'Contoso Ltd');
    const applied = await approveBut(companion, preview.planId, [place]);
    expect([applied.counts.leftOut, applied.counts.mappingsCreated]).toEqual([4, 1]);
    expect(
      companion.companion().data.main.value.mappings.map(({ sherwebCustomerId }) => sherwebCustomerId),
    ).toEqual(['fabrikam']);
  });

  test('may not be all of them', async () => {
    const companion = await openTestCompanion({ seed: shop });
    const { planId, changes } = await companion.preview();
    await expect(approveBut(companion, planId, [...changes.keys()])).rejects.toMatchObject({
      status: 400,
      note: { code: 'sync.allLeftOut' },
    });
    expect((await companion.approve(planId)).status, 'the plan still waits').toBe('completed');
  });
});

describe('what a plan moves', () => {
  test('is told with each change: seats, our cost, and when what is gone was last seen', async () => {
    const companion = await openTestCompanion({
      seed: shop,
      settings: { recurringFee: 'cost', deactivateDeleted: true },
    });
    await companion.sync();
    const before = licenceOf(companion.state, 'c-e3');
    companion.state.sherweb.cancel('c-e3');
    companion.state.sherweb.setQuantity('f-e3', 50);
    const { lastRun } = (await companion.call('status', {})).schedule;
    const { changes } = await companion.preview();
    const stakesOf = (id: string) => changes.find(({ subscriptionId }) => subscriptionId === id)?.stakes;
    expect(stakesOf('f-e3')).toMatchObject({ seats: { from: 20, to: 50 }, unusual: ['jump'] });
    expect(stakesOf('c-e3')).toMatchObject({
      seats: { from: 12, to: 0 },
      cost: { from: Math.round(12 * Number(before.purchase_price) * 100) / 100, to: 0 },
    });
    const seen = Date.parse(stakesOf('c-e3')?.lastSeenAt ?? '');
    expect(seen).toBeLessThanOrEqual(Date.parse(lastRun?.finishedAt ?? ''));
    const again = await companion.preview();
    expect(again.changes.find(({ subscriptionId }) => subscriptionId === 'c-e3')?.stakes?.lastSeenAt).toBe(
      stakesOf('c-e3')?.lastSeenAt,
    );
  });
});
