import { describe, expect, test } from 'vitest';
import { openTestCompanion, type TestCompanion } from '../../support/companion.ts';
import { licenceOf, shop, single } from '../../support/shop.ts';
import { counted, expectInStep, lost, onPost } from './in-step.ts';

const allIds = ['c-e3', 'c-mail', 'c-visio', 'f-e3', 'f-backup'];

describe('an answer that is lost after Halo has done what it was asked', () => {
  test.for(lost)('new licences (%s): found again by their marks, none twice', async (how, context) => {
    counted(context);
    const companion = await openTestCompanion({ seed: shop, timeoutMs: 500 });
    companion.state.faults.add(onPost('/SoftwareLicence', { kind: 'applyThenLose', how }));
    const run = await companion.sync();
    expect([run.status, run.counts.subscriptionsCreated, run.counts.failed]).toEqual(['completed', 5, 0]);
    expect(companion.state.writes('halo')).toHaveLength(1);
    await expectInStep(companion, allIds);
  });

  test.for(lost)('new customers (%s): found again by name, none twice', async (how, context) => {
    counted(context);
    const companion = await openTestCompanion({
      seed: (state) => {
        shop(state);
        for (const { id } of state.halo.clients()) state.halo.deleteClient(id);
        state.halo.addClient({ name: 'Southridge Managed IT' });
      },
      timeoutMs: 500,
    });
    companion.state.faults.add(onPost('/Client', { kind: 'applyThenLose', how }));
    const run = await companion.sync();
    expect([run.status, run.counts.customersCreated, run.counts.mappingsCreated]).toEqual([
      'completed',
      2,
      2,
    ]);
    expect(companion.state.halo.clients().map(({ name }) => name)).toEqual([
      'Southridge Managed IT',
      'Contoso Ltd',
      'Fabrikam, Inc.',
    ]);
    await expectInStep(companion, allIds);
  });

  test.for(lost)('updates (%s): sent again, since they do no harm twice', async (how, context) => {
    counted(context);
    const companion = await openTestCompanion({ seed: shop, timeoutMs: 500 });
    await companion.sync();
    companion.state.sherweb.setQuantity('c-e3', 15);
    companion.state.sherweb.setQuantity('f-e3', 21);
    companion.state.faults.add(onPost('/SoftwareLicence', { kind: 'applyThenLose', how }));
    const run = await companion.sync();
    expect([run.status, run.counts.subscriptionsUpdated, run.counts.failed]).toEqual(['completed', 2, 0]);
    expect([licenceOf(companion.state, 'c-e3').count, licenceOf(companion.state, 'f-e3').count]).toEqual([
      15, 21,
    ]);
    await expectInStep(companion, allIds);
  });

  test('new licences whose list does not show notes are read one by one', async (context) => {
    counted(context);
    const companion = await openTestCompanion({ seed: shop });
    companion.state.halo.settings.listOmits = ['notes'];
    companion.state.faults.add(onPost('/SoftwareLicence', { kind: 'applyThenLose', how: 'reset' }));
    expect((await companion.sync()).counts).toMatchObject({ subscriptionsCreated: 5, failed: 0 });
    await expectInStep(companion, allIds);
  });

  test.for(['malformedJson', 'html', 'emptyBody'] as const)(
    'an answer that is %s is read back',
    async (kind, context) => {
      counted(context);
      const companion = await openTestCompanion({ seed: shop });
      companion.state.faults.add(onPost('/SoftwareLicence', { kind }));
      expect((await companion.sync()).counts).toMatchObject({ subscriptionsCreated: 5, failed: 0 });
      await expectInStep(companion, allIds);
    },
  );

  test('when reading back fails too, the next sync finds them', async (context) => {
    counted(context);
    const companion = await openTestCompanion({ seed: shop });
    companion.state.faults.add(onPost('/SoftwareLicence', { kind: 'applyThenLose', how: 'reset' }));
    const match = { method: 'GET', path: '/SoftwareLicence' };
    companion.state.faults.add({
      side: 'halo',
      match,
      // The lists before the plan, and the look right before the creations.
      skip: 2,
      times: 50,
      effect: { kind: 'status', status: 500 },
    });
    const run = await companion.sync();
    expect([run.status, run.counts.subscriptionsCreated, run.counts.failed]).toEqual(['partial', 0, 5]);
    companion.state.faults.clear();
    const second = await companion.sync();
    expect(second.changes.map(({ kind }) => kind)).toEqual(Array(5).fill('linkSubscription'));
    await expectInStep(companion, allIds);
  });
});

describe('an answer to a change of what is there', () => {
  /** Three subscriptions with licences; the second is gone from Sherweb. */
  const withOneGone = async () => {
    const companion = await openTestCompanion({
      seed: single(3),
      timeoutMs: 500,
      settings: { deactivateDeleted: true, maxDeactivations: 5 },
    });
    await companion.sync();
    const gone = companion.state.sherweb.subscription('s-2');
    companion.state.sherweb.cancel('s-2');
    return { companion, gone };
  };
  const activity = (companion: TestCompanion) =>
    companion.state.halo.licences().map(({ is_active }) => is_active);

  test.for(lost)('deactivations (%s): sent again, since they do no harm twice', async (how, context) => {
    counted(context);
    const { companion } = await withOneGone();
    companion.state.faults.add(onPost('/SoftwareLicence', { kind: 'applyThenLose', how }));
    const run = await companion.sync();
    expect([run.status, run.counts.subscriptionsDeactivated]).toEqual(['completed', 1]);
    expect(activity(companion)).toEqual([true, false, true]);
    companion.state.clearRequests();
    expect((await companion.sync()).changes).toEqual([]);
    expect(companion.state.writes()).toEqual([]);
  });

  test.for(lost)('reactivations (%s): sent again, none becomes a second licence', async (how, context) => {
    counted(context);
    const { companion, gone } = await withOneGone();
    await companion.sync();
    expect(activity(companion)).toEqual([true, false, true]);
    if (gone !== undefined) companion.state.sherweb.addSubscription('contoso', gone);
    companion.state.faults.add(onPost('/SoftwareLicence', { kind: 'applyThenLose', how }));
    const run = await companion.sync();
    expect([run.status, run.counts.subscriptionsReactivated]).toEqual(['completed', 1]);
    expect(activity(companion)).toEqual([true, true, true]);
    await expectInStep(companion, ['s-1', 's-2', 's-3']);
  });
});

describe('an answer to a licence that goes on under a new subscription', () => {
  /** Three subscriptions with licences; the second was renewed under a new id. */
  const renewed = async (onReplacement: 'follow' | 'hold') => {
    const companion = await openTestCompanion({
      seed: single(3),
      timeoutMs: 500,
      settings: { deactivateDeleted: true, onReplacement },
    });
    await companion.sync();
    const { sherweb } = companion.state;
    const old = sherweb.subscription('s-2');
    sherweb.cancel('s-2');
    if (old !== undefined) sherweb.addSubscription('contoso', { ...old, id: 's-2-renewed', quantity: 20 });
    return companion;
  };
  const inStep = ['s-1', 's-2-renewed', 's-3'];

  test.for(lost)('follow (%s): sent again, the licence goes on once', async (how, context) => {
    counted(context);
    const companion = await renewed('follow');
    companion.state.faults.add(onPost('/SoftwareLicence', { kind: 'applyThenLose', how }));
    const run = await companion.sync();
    expect([run.status, run.counts.subscriptionsContinued]).toEqual(['completed', 1]);
    expect(licenceOf(companion.state, 's-2-renewed')).toMatchObject({ count: 20, is_active: true });
    await expectInStep(companion, inStep);
  });

  test.for(lost)('settled by a person (%s): done once, and the answer is used up', async (how, context) => {
    counted(context);
    const companion = await renewed('hold');
    await companion.sync();
    const [asked] = (await companion.call('listWaiting', {})).decisions;
    const params = { decisionId: asked?.decisionId ?? '' };
    await companion.call('settleDecision', { params, body: { choice: asked?.choices?.[0]?.choice ?? '' } });
    companion.state.faults.add(onPost('/SoftwareLicence', { kind: 'applyThenLose', how }));
    expect((await companion.sync()).counts.subscriptionsContinued).toBe(1);
    await expectInStep(companion, inStep);
    expect(companion.companion().data.settlements.value.settlements).toEqual([]);
  });

  test('written, and never answered: the mark says the next time whose the licence is', async (context) => {
    counted(context);
    const companion = await renewed('follow');
    const lose = { kind: 'applyThenLose', how: 'reset' } as const;
    companion.state.faults.add(onPost('/SoftwareLicence', lose, { times: 20 }));
    const run = await companion.sync();
    expect([run.status, run.counts.failed]).toEqual(['partial', 1]);
    companion.state.faults.clear();
    await companion.sync();
    await expectInStep(companion, inStep);
  });
});

describe('a request that Halo did not carry out', () => {
  test('a connection lost before it arrived: nothing is guessed, the next sync creates', async (context) => {
    counted(context);
    const companion = await openTestCompanion({ seed: shop });
    companion.state.faults.add(onPost('/SoftwareLicence', { kind: 'reset' }));
    const run = await companion.sync();
    expect([run.status, run.counts.subscriptionsCreated, run.counts.failed]).toEqual(['partial', 0, 5]);
    expect(companion.state.halo.licences()).toEqual([]);
    expect((await companion.sync()).counts.subscriptionsCreated).toBe(5);
    await expectInStep(companion, allIds);
  });

  const refused = ['partial', 'atomic'] as const;
  test.for(refused)(
    'one refused element of a batch (%s) is sorted out, the others go',
    async (batch, context) => {
      counted(context);
      const companion = await openTestCompanion({ seed: single(9) });
      companion.state.halo.settings.batch = batch;
      companion.state.sherweb.edit('s-6', { productName: '\u0000' });
      companion.state.sherweb.edit('s-6', { productName: '   ' });
      const run = await companion.sync();
      expect([run.status, run.counts.subscriptionsCreated, run.counts.failed]).toEqual(['partial', 8, 1]);
      const failed = run.changes.find(({ outcome }) => outcome === 'failed');
      expect(failed).toMatchObject({ subscriptionId: 's-6', problem: { code: 'halo.rejected' } });
      expect(failed?.problem?.message).toContain('A licence needs a "name"');

      companion.state.sherweb.edit('s-6', { productName: 'Now with a name' });
      expect((await companion.sync()).counts).toMatchObject({ subscriptionsCreated: 1, unchanged: 8 });
      await expectInStep(
        companion,
        Array.from({ length: 9 }, (_, place) => `s-${place + 1}`),
      );
    },
  );

  test.for(refused)(
    'one refused update of a batch (%s) is sorted out, the others go',
    async (batch, context) => {
      counted(context);
      const companion = await openTestCompanion({ seed: single(9) });
      await companion.sync();
      companion.state.halo.settings.batch = batch;
      for (let place = 1; place <= 9; place += 1)
        companion.state.sherweb.setQuantity(`s-${place}`, 100 + place);
      companion.state.halo.settings.mostCount = 500;
      companion.state.sherweb.setQuantity('s-4', 501);
      const run = await companion.sync();
      expect([run.status, run.counts.subscriptionsUpdated, run.counts.failed]).toEqual(['partial', 8, 1]);
      expect(run.changes.find(({ outcome }) => outcome === 'failed')?.subscriptionId).toBe('s-4');
      expect(licenceOf(companion.state, 's-4').count).toBe(4);
      expect(licenceOf(companion.state, 's-9').count).toBe(109);
    },
  );
});
