import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runTableLabels } from '../../server/commands/print/run-table-labels.ts';
import { runTable } from '../../shared/run-table.ts';
import type { Settings } from '../../shared/settings.ts';
import type { NewSherwebSubscription } from '../sandbox/sherweb/state.ts';
import { openTestCompanion, type TestCompanion } from '../support/companion.ts';
import { inShort } from '../support/renewing.ts';
import { licencesOf } from '../support/shop.ts';

const name = 'M365 Business Premium';

/** Contoso with the subscriptions `bought` of one product, imported. */
const imported = async (
  settings: Partial<Settings> = {},
  bought: readonly Partial<NewSherwebSubscription>[] = [{ id: 'a', quantity: 10 }],
) => {
  const companion = await openTestCompanion({
    seed: ({ sherweb, halo }) => {
      sherweb.addCustomer({ id: 'contoso', name: 'Contoso' });
      for (const each of bought)
        sherweb.addSubscription('contoso', { productName: name, sku: 'BP-A', ...each });
      halo.addClient({ name: 'Contoso' });
    },
    settings,
  });
  await companion.sync();
  companion.state.clearRequests();
  const { state } = companion;
  const come = (each: Partial<NewSherwebSubscription>, customerId = 'contoso') =>
    state.sherweb.addSubscription(customerId, { productName: name, sku: 'BP-A', ...each });
  const go = (...ids: string[]) => {
    for (const id of ids) state.sherweb.cancel(id);
  };
  return { ...companion, come, go, licenceId: state.halo.licences()[0]?.id ?? 0 };
};

const active = ({ state }: TestCompanion) =>
  state.halo.licences().flatMap(({ id, is_active, count }) => (is_active ? [[id, count]] : []));
const settle = async (companion: Pick<TestCompanion, 'call'>, choice: string, code = 'sync.replaced') => {
  const { decisions } = await companion.call('listWaiting', {});
  const { decisionId } = decisions.find((each) => each.code === code) ?? { decisionId: 'none' };
  await companion.call('settleDecision', { params: { decisionId }, body: { choice } });
};

describe('a subscription is renewed under a new id', () => {
  test.each([[true], [false]])(
    'hold, deactivating %s: one decision, nothing is created or deactivated; one press, and the licence goes on',
    async (deactivateDeleted) => {
      const companion = await imported({ deactivateDeleted });
      const { state, sync, preview, come, go, licenceId } = companion;
      const invoice = state.halo.addRecurringInvoice(state.halo.licence(licenceId)?.client_id ?? 0, [
        { licenceId, unitPrice: 30 },
      ]);
      go('a');
      come({ id: 'b', quantity: 12, purchaseDate: '2026-11-28T10:00:00' });
      for (let day = 0; day < 2; day += 1) {
        const run = await sync();
        expect(run.problems).toMatchObject([
          { code: 'sync.replaced', severity: 'decision', subscriptionId: 'b', haloLicenceId: licenceId },
        ]);
        expect([run.changes, active(companion)]).toEqual([[], [[licenceId, 10]]]);
      }
      expect(state.writes('halo')).toEqual([]);
      const { decisions } = await companion.call('listWaiting', {});
      expect(decisions[0]?.choices?.map(({ choice }) => choice)).toEqual([`continue:${licenceId}`, 'create']);

      await settle(companion, `continue:${licenceId}`);
      const shown = await preview();
      expect(inShort(shown)).toEqual([`continueSubscription b ${licenceId} planned`]);
      expect(shown.changes[0]?.fields).toMatchObject({
        subscriptionId: { from: 'a', to: 'b' },
        count: { from: 10, to: 12 },
        start_date: { to: '2026-11-28' },
      });
      const run = await sync();
      expect(inShort(run)).toEqual([`continueSubscription b ${licenceId} applied`]);
      expect(run.counts).toMatchObject({ subscriptionsContinued: 1, needsDecision: 0, failed: 0 });
      expect(state.halo.licences()).toMatchObject([
        { id: licenceId, count: 12, is_active: true, start_date: '2026-11-28T00:00:00' },
      ]);
      expect(invoice.lines[0]?.qty_order).toBe(12);
      expect(licencesOf(state, 'b')).toHaveLength(1);
      expect(companion.companion().data.links.value.links).toMatchObject([
        { subscriptionId: 'b', haloLicenceId: licenceId },
      ]);
      state.clearRequests();
      expect((await sync()).changes).toEqual([]);
      expect((await companion.call('listWaiting', {})).decisions).toEqual([]);
    },
  );

  test('follow: the licence goes on by itself, with everything else as it is', async () => {
    const { state, sync, come, go, licenceId } = await imported({ onReplacement: 'follow' });
    state.halo.editLicence(licenceId, { notes: `Ann agreed.\n${state.halo.licence(licenceId)?.notes}` });
    go('a');
    come({ id: 'b', quantity: 12 });
    expect(inShort(await sync())).toEqual([`continueSubscription b ${licenceId} applied`]);
    expect(state.halo.licences()).toMatchObject([{ id: licenceId, count: 12 }]);
    expect(state.halo.licence(licenceId)?.notes).toMatch(/^Ann agreed\.\n.*\[sherweb-subscription:b /s);
    expect((await sync()).changes).toEqual([]);
  });

  test('create: as a cancellation and a purchase', async () => {
    const companion = await imported({ onReplacement: 'create', deactivateDeleted: true });
    companion.go('a');
    companion.come({ id: 'b', quantity: 12 });
    const run = await companion.sync();
    expect(run.changes.map(({ kind }) => kind)).toEqual(['createSubscription', 'deactivateSubscription']);
    expect(active(companion).map(([, count]) => count)).toEqual([12]);
  });

  test('a person says that it is another one: it gets a licence of its own', async () => {
    const companion = await imported({ deactivateDeleted: true });
    companion.go('a');
    companion.come({ id: 'b', quantity: 12 });
    await companion.sync();
    await settle(companion, 'create');
    const run = await companion.sync();
    expect(run.changes.map(({ kind }) => kind)).toEqual(['createSubscription', 'deactivateSubscription']);
    expect((await companion.sync()).problems).toEqual([]);
  });

  test('the old one went yesterday and its licence was left active: the new one continues it today', async () => {
    const { sync, come, go, licenceId } = await imported({ onReplacement: 'follow' });
    go('a');
    expect((await sync()).problems).toMatchObject([{ code: 'sync.goneAndLeft' }]);
    come({ id: 'b', quantity: 12 });
    expect(inShort(await sync())).toEqual([`continueSubscription b ${licenceId} applied`]);
  });

  test('a change of term has another SKU and the same name: that is a succession too', async () => {
    const { state, sync, come, go, licenceId } = await imported({ onReplacement: 'follow' });
    go('a');
    come({ id: 'b', quantity: 10, sku: 'BP-M' });
    expect(inShort(await sync())).toEqual([`continueSubscription b ${licenceId} applied`]);
    expect(state.halo.licence(licenceId)?.product_sku).toBe('BP-M');
  });

  test('another product, or the same at another customer, is none', async () => {
    const companion = await imported({ onReplacement: 'follow' });
    const { state, sync, come, go } = companion;
    state.sherweb.addCustomer({ id: 'fabrikam', name: 'Fabrikam' });
    state.halo.addClient({ name: 'Fabrikam' });
    go('a');
    come({ id: 'v', quantity: 1, sku: 'VISIO', productName: 'Visio' });
    come({ id: 'f', quantity: 2 }, 'fabrikam');
    const run = await sync();
    expect(run.changes.map(({ kind, subscriptionId }) => `${kind} ${subscriptionId}`)).toEqual([
      'createMapping null',
      'createSubscription v',
      'createSubscription f',
    ]);
  });

  test('the old one is there again at the second look: nothing happens, and both are right the next day', async () => {
    const companion = await imported({ onReplacement: 'follow' });
    const { state, come, go, sync, run, licenceId } = companion;
    const old = { ...state.sherweb.subscription('a'), productName: name };
    go('a');
    come({ id: 'b', quantity: 12 });
    const first = await run({ mode: 'sync' }, ({ doing }) => {
      if (doing.startsWith('Looking a second time') && state.sherweb.subscription('a') === undefined)
        state.sherweb.addSubscription('contoso', old);
    });
    expect(first.changes).toMatchObject([{ outcome: 'skipped', problem: { code: 'sync.notGone' } }]);
    expect(active(companion)).toEqual([[licenceId, 10]]);
    expect((await sync()).changes.map(({ kind }) => kind)).toEqual(['createSubscription']);
    expect(active(companion).map(([, count]) => count)).toEqual([10, 12]);
  });

  test('it is one change, told as one: in the table of the run and when the run is taken back', async () => {
    const companion = await imported({ onReplacement: 'follow' });
    const { go, come, sync, call, follow, licenceId } = companion;
    go('a');
    come({ id: 'b', quantity: 12 });
    const { runId } = await sync();
    const report = await call('readRun', { params: { runId } });
    const rows = runTable(report, runTableLabels).filter((row) => row.includes('continueSubscription'));
    expect(rows.map((row) => row.slice(6, 10))).toEqual([
      ['subscriptionId', 'Sherweb subscription', 'a', 'b'],
      ['count', 'seats', 10, 12],
    ]);
    const { runId: undoId } = await call('undoRun', { params: { runId }, body: { preview: false } });
    await follow(undoId, () => undefined);
    const undone = await call('readRun', { params: { runId: undoId } });
    expect([undone.changes, undone.problems.map(({ code, haloLicenceId }) => [code, haloLicenceId])]).toEqual(
      [[], [['undo.licenceStays', licenceId]]],
    );
    expect(undone.problems[0]?.message).toContain('went on under another subscription');
    expect(active(companion)).toEqual([[licenceId, 12]]);
  });

  test('a run of before it is taken back: its licence is another subscription’s by now, and stays as that one needs it', async () => {
    const companion = await imported({ onReplacement: 'follow' });
    const { state, go, come, sync, call, follow, licenceId } = companion;
    state.sherweb.setQuantity('a', 12);
    const { runId } = await sync();
    go('a');
    come({ id: 'b', quantity: 12 });
    await sync();
    const { runId: undoId } = await call('undoRun', { params: { runId }, body: { preview: false } });
    await follow(undoId, () => undefined);
    const undone = await call('readRun', { params: { runId: undoId } });
    expect(undone.changes).toEqual([]);
    expect(undone.problems).toMatchObject([{ code: 'undo.licenceStays', haloLicenceId: licenceId }]);
    expect(undone.problems[0]?.message).toContain('not the licence of its subscription any more');
    expect(active(companion)).toEqual([[licenceId, 12]]);
    expect((await sync()).changes).toEqual([]);
  });

  test.each([['hold'], ['follow']] as const)(
    '%s: its licence was moved to the parent by hand and left there: it is asked, and none is made beside what the parent is billed',
    async (onReplacement) => {
      const companion = await imported({ onReplacement, deactivateDeleted: true });
      const { state, sync, go, come, licenceId } = companion;
      const parent = state.halo.addClient({ name: 'Contoso Holding' });
      state.halo.editLicence(licenceId, { client_id: parent.id });
      await sync();
      await settle(companion, 'leave', 'sync.licenceAtOtherCustomer');
      go('a');
      come({ id: 'b', quantity: 12 });
      const asked = await sync();
      expect(asked.changes).toEqual([]);
      expect(asked.problems).toMatchObject([
        { code: 'sync.replaced', subscriptionId: 'b', haloLicenceId: licenceId },
      ]);
      expect(asked.problems[0]?.message).toContain(`(${licenceId}) at ${parent.id}`);

      await settle(companion, `continue:${licenceId}`);
      expect(inShort(await sync())).toEqual([`continueSubscription b ${licenceId} applied`]);
      expect(state.halo.licences()).toMatchObject([{ id: licenceId, client_id: parent.id, count: 12 }]);
      expect((await sync()).changes).toEqual([]);
    },
  );

  test('the data folder is lost afterwards: the mark says whose the licence is now', async () => {
    const companion = await imported({ onReplacement: 'follow' });
    companion.go('a');
    companion.come({ id: 'b', quantity: 12 });
    await companion.sync();
    await companion.restart(async () => {
      for (const file of await readdir(companion.dataDir))
        await rm(join(companion.dataDir, file), { recursive: true });
    });
    companion.state.clearRequests();
    const run = await companion.sync();
    expect(run.counts).toMatchObject({ mappingsCreated: 1, subscriptionsCreated: 0, needsDecision: 0 });
    expect(companion.state.writes('halo')).toEqual([]);
  });

  test('the links are lost before it: the mark of the old one still makes it a succession', async () => {
    const companion = await imported({ onReplacement: 'follow' });
    await companion.restart(async () => {
      for (const file of await readdir(companion.dataDir))
        if (file.startsWith('links')) await rm(join(companion.dataDir, file), { recursive: true });
    });
    companion.go('a');
    companion.come({ id: 'b', quantity: 12 });
    const run = await companion.sync();
    expect(inShort(run)).toEqual([`continueSubscription b ${companion.licenceId} applied`]);
    expect((await companion.sync()).changes).toEqual([]);
  });
});

describe('several candidates', () => {
  const two = [
    { id: 'a', quantity: 10 },
    { id: 'b', quantity: 5 },
  ];

  test.each(['hold', 'follow'] as const)(
    '%s: two went and one came: one decision that names both, and nothing is deactivated before it is settled',
    async (onReplacement) => {
      const companion = await imported({ onReplacement, deactivateDeleted: true }, two);
      const ids = companion.state.halo.licences().map(({ id }) => id);
      companion.go('a', 'b');
      companion.come({ id: 'c', quantity: 15 });
      const run = await companion.sync();
      expect(run.problems).toMatchObject([
        { code: 'sync.replaced', subscriptionId: 'c', haloLicenceId: null },
      ]);
      for (const id of ids) expect(run.problems[0]?.message).toContain(String(id));
      expect([run.changes, active(companion)]).toEqual([
        [],
        [
          [ids[0], 10],
          [ids[1], 5],
        ],
      ]);

      await settle(companion, `continue:${ids[1]}`);
      expect(inShort(await companion.sync())).toEqual([
        `continueSubscription c ${ids[1]} applied`,
        `deactivateSubscription a ${ids[0]} applied`,
      ]);
      expect(active(companion)).toEqual([[ids[1], 15]]);
    },
  );

  test('one went and two came: one decision, then the other is a purchase', async () => {
    const companion = await imported();
    companion.go('a');
    companion.come({ id: 'b', quantity: 4 });
    companion.come({ id: 'c', quantity: 6 });
    const run = await companion.sync();
    expect([run.problems.length, run.changes]).toEqual([1, []]);
    await settle(companion, 'create');
    expect((await companion.sync()).changes).toMatchObject([
      { kind: 'createSubscription', subscriptionId: 'b' },
    ]);
    await settle(companion, `continue:${companion.licenceId}`);
    expect(inShort(await companion.sync())).toEqual([
      `continueSubscription c ${companion.licenceId} applied`,
    ]);
    expect(active(companion).map(([, count]) => count)).toEqual([6, 4]);
  });
});

describe('a customer is deleted in Sherweb and made anew under its name', () => {
  const anew = async (settings: Partial<Settings> = {}) => {
    const companion = await imported({ deactivateDeleted: true, ...settings }, [
      { id: 'a', quantity: 7 },
      { id: 'v', quantity: 2, sku: 'VISIO', productName: 'Visio' },
      { id: 'p', quantity: 1, sku: 'PROJECT', productName: 'Project' },
    ]);
    const ids = [name, 'Visio', 'Project'].map(
      (each) => companion.state.halo.licences().find((licence) => licence.name === each)?.id ?? 0,
    );
    companion.state.sherweb.remove('contoso');
    companion.state.sherweb.addCustomer({ id: 'anew', name: 'Contoso' });
    companion.come({ id: 'a2', quantity: 8 }, 'anew');
    companion.come({ id: 'v2', quantity: 2, sku: 'VISIO', productName: 'Visio' }, 'anew');
    return { ...companion, ids };
  };
  const mapped = ({ companion }: TestCompanion) =>
    companion().data.main.value.mappings.map(({ sherwebCustomerId }) => sherwebCustomerId);

  test('one press: mapping and licences move, and there are never two active sets', async () => {
    const companion = await anew();
    const { ids } = companion;
    expect((await companion.sync()).changes).toEqual([]);
    await settle(companion, 'succeed', 'sync.successor');
    const run = await companion.sync();
    expect(run.changes.map(({ kind, subscriptionId }) => `${kind} ${subscriptionId}`)).toEqual([
      'createMapping null',
      'continueSubscription a2',
      'continueSubscription v2',
      // What the new one did not buy again is its own from now on, and gone, by the usual rules.
      'deactivateSubscription p',
      'linkSubscription p',
    ]);
    expect(companion.companion().data.links.value.links).toContainEqual(
      expect.objectContaining({ subscriptionId: 'p', sherwebCustomerId: 'anew', deactivated: true }),
    );
    expect([run.status, run.problems]).toEqual(['completed', []]);
    expect(mapped(companion)).toEqual(['anew']);
    expect(new Map(active(companion) as [number, number][])).toEqual(
      new Map([
        [ids[0], 8],
        [ids[1], 2],
      ]),
    );
    expect((await companion.sync()).changes).toEqual([]);
  });

  test('mapped by hand instead: what came waits for an answer beside what went, and is not created', async () => {
    const companion = await anew({ onReplacement: 'follow' });
    const { ids } = companion;
    const haloClientId = companion.state.halo.clients()[0]?.id ?? 0;
    await companion.call('setMapping', { params: { sherwebCustomerId: 'anew' }, body: { haloClientId } });
    const run = await companion.sync();
    expect(run.changes).toEqual([]);
    expect(run.problems.map(({ code, subscriptionId }) => [code, subscriptionId])).toEqual([
      ['sync.customerMissing', null],
      ['sync.replaced', 'a2'],
      ['sync.replaced', 'v2'],
    ]);
    await settle(companion, `continue:${ids[0]}`);
    expect(inShort(await companion.sync())).toEqual([`continueSubscription a2 ${ids[0]} applied`]);
    await settle(companion, `continue:${ids[1]}`);
    expect(inShort(await companion.sync())).toEqual([`continueSubscription v2 ${ids[1]} applied`]);
    expect(active(companion)).toHaveLength(3);
  });
});

describe('what nobody keeps in step is not doubled by a subscription that comes', () => {
  test.each(['hold', 'follow'] as const)(
    '%s: one that is left out is renewed under a new id: it is asked, and goes on once a person says so',
    async (onReplacement) => {
      const companion = await imported({ onReplacement, deactivateDeleted: true });
      const { sync, call, go, come, licenceId } = companion;
      await call('leaveOut', {
        body: { of: { kind: 'subscription', subscriptionId: 'a' }, from: ['sync'], reason: 'by hand' },
      });
      go('a');
      come({ id: 'b', quantity: 12 });
      const asked = await sync();
      expect(asked.problems.map(({ code }) => code)).toEqual(['sync.replaced', 'sync.leftOut']);
      expect([asked.changes, active(companion)]).toEqual([[], [[licenceId, 10]]]);
      await settle(companion, `continue:${licenceId}`);
      expect(inShort(await sync())).toEqual([`continueSubscription b ${licenceId} applied`]);
      expect((await sync()).changes).toEqual([]);
    },
  );

  test.each([
    ['unmapped', false],
    ['excluded', false],
    ['unmapped (and our record of links is lost)', true],
  ])('its customer was %s and is deleted, then one of its name is made: it is asked', async (how, isLost) => {
    const companion = await imported({ onReplacement: 'follow', deactivateDeleted: true });
    const { state, sync, call, come, licenceId } = companion;
    state.sherweb.addCustomer({ id: 'fabrikam', name: 'Fabrikam' });
    const params = { sherwebCustomerId: 'contoso' };
    await (how === 'excluded' ? call('excludeCustomer', { params }) : call('removeMapping', { params }));
    state.sherweb.remove('contoso');
    state.sherweb.addCustomer({ id: 'anew', name: 'Contoso' });
    come({ id: 'b', quantity: 12 }, 'anew');
    if (isLost)
      await companion.restart(async () => {
        for (const file of await readdir(companion.dataDir))
          if (file.startsWith('links')) await rm(join(companion.dataDir, file), { recursive: true });
      });
    const asked = await sync();
    expect(asked.changes.filter(({ subscriptionId }) => subscriptionId !== null)).toEqual([]);
    expect(asked.problems).toMatchObject([{ code: 'sync.replaced', haloLicenceId: licenceId }]);
    await settle(companion, `continue:${licenceId}`);
    // It is there again right before the write: nothing goes on without it.
    const old = { productName: name, sku: 'BP-A', id: 'a', quantity: 10 };
    const back = await companion.run({ mode: 'sync' }, ({ doing }) => {
      if (doing.startsWith('Looking a second time') && state.sherweb.subscription('a') === undefined) {
        state.sherweb.addCustomer({ id: 'contoso', name: 'Contoso' });
        state.sherweb.addSubscription('contoso', old);
      }
    });
    expect(back.changes).toMatchObject([{ outcome: 'skipped', problem: { code: 'sync.notGone' } }]);
    state.sherweb.remove('contoso');
    expect(inShort(await sync())).toEqual([`continueSubscription b ${licenceId} applied`]);
    expect(active(companion)).toEqual([[licenceId, 12]]);
    expect((await sync()).changes).toEqual([]);
  });
});

describe('two Sherweb customers are one Halo customer', () => {
  const both = async (settings: Partial<Settings> = {}) => {
    const companion = await imported({ deactivateDeleted: true, ...settings });
    const haloClientId = companion.state.halo.clients()[0]?.id ?? 0;
    companion.state.sherweb.addCustomer({ id: 'branch', name: 'Contoso Branch' });
    await companion.call('setMapping', { params: { sherwebCustomerId: 'branch' }, body: { haloClientId } });
    await companion.sync();
    companion.state.clearRequests();
    const unreadable = (times: number, after = 0) => {
      const match = { path: '/details', query: { customerId: 'branch' } };
      companion.state.faults.add({
        side: 'sherweb',
        match,
        times,
        ...(after === 0 ? {} : { after }),
        effect: { kind: 'status', status: 404, shape: 'problem' },
      });
    };
    return { ...companion, unreadable };
  };

  test('a subscription moves from one to the other, which cannot be read: its licence stays active', async () => {
    const companion = await both();
    const { state, sync, unreadable, licenceId, go } = companion;
    go('a');
    state.sherweb.addSubscription('branch', { id: 'a', productName: name, sku: 'BP-A', quantity: 10 });
    unreadable(50);
    const run = await sync();
    expect(run.changes).toEqual([]);
    expect(run.problems.map(({ code, severity }) => [code, severity])).toEqual([
      ['sherweb.notFound', 'failed'],
      ['sync.goneUnsure', 'notice'],
    ]);
    expect(active(companion)).toEqual([[licenceId, 10]]);
  });

  test.each(['hold', 'follow'] as const)(
    '%s: renewed under a new id at the other one: it is asked, and the licence that is billed goes on',
    async (onReplacement) => {
      const companion = await both({ onReplacement });
      const { state, sync, go, come, licenceId } = companion;
      const invoice = state.halo.addRecurringInvoice(state.halo.licence(licenceId)?.client_id ?? 0, [
        { licenceId, unitPrice: 30 },
      ]);
      go('a');
      come({ id: 'b', quantity: 12 }, 'branch');
      come({ id: 'v', quantity: 1, sku: 'VISIO', productName: name }, 'branch');
      const asked = await sync();
      expect(asked.problems).toMatchObject([
        { code: 'sync.replaced', subscriptionId: 'b', haloLicenceId: licenceId },
      ]);
      expect(inShort(asked).map((each) => each.split(' ', 2).join(' '))).toEqual(['createSubscription v']);
      await settle(companion, `continue:${licenceId}`);
      expect(inShort(await sync())).toEqual([`continueSubscription b ${licenceId} applied`]);
      expect([invoice.lines[0]?.qty_order, licencesOf(state, 'b').length]).toEqual([12, 1]);
      expect((await sync()).changes).toEqual([]);
    },
  );

  test('it comes to the other between the two looks: its licence stays active', async () => {
    const companion = await both();
    companion.go('a');
    const run = await companion.run({ mode: 'sync' }, ({ doing }) => {
      if (doing.startsWith('Looking a second time') && !companion.state.sherweb.subscription('a'))
        companion.state.sherweb.addSubscription('branch', { id: 'a', productName: name, quantity: 10 });
    });
    expect(run.changes).toMatchObject([{ outcome: 'skipped', problem: { code: 'sync.notGone' } }]);
    expect(active(companion)).toEqual([[companion.licenceId, 10]]);
  });
});
