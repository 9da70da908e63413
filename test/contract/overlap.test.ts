import { describe, expect, test } from 'vitest';
import type { Settings } from '../../shared/settings.ts';
import type { NewSherwebSubscription } from '../sandbox/sherweb/state.ts';
import { inShort, product, withLicence } from '../support/renewing.ts';

const endsOn = (termEndDate: string): Partial<NewSherwebSubscription> => ({
  commitmentTerm: { type: 'Annual', termEndDate, renewalConfiguration: null, committedMinimalQuantities: [] },
});

/**
 * Contoso's subscription `a`, of 10 seats, is imported, billed by a line, and `b` of 12 seats is bought beside it, by
 * Contoso or by its branch, which is the same Halo customer.
 */
const overlapping = async (
  a: Partial<NewSherwebSubscription>,
  settings: Partial<Settings> = {},
  buyer: 'contoso' | 'branch' = 'contoso',
) => {
  const world = await withLicence({ purchaseDate: '2025-11-15T10:00:00', ...a }, settings);
  const { state, call, come, pass, clientId } = world;
  const invoice = world.bill();
  pass(8);
  if (buyer === 'branch') {
    state.sherweb.addCustomer({ id: 'branch', name: 'Contoso Branch' });
    await call('setMapping', { params: { sherwebCustomerId: 'branch' }, body: { haloClientId: clientId } });
  }
  come({ purchaseDate: '2026-11-08T10:00:00' }, buyer);
  const active = () =>
    state.halo.licences().flatMap(({ id, is_active, count }) => (is_active ? [[id, count]] : []));
  return { ...world, old: world.licenceId, invoice, active, run: world.sync };
};

describe('a renewal comes while the old subscription, which is known to end, is still there', () => {
  test('it is asked, nothing is doubled; answered, the licence goes on by itself once the old one is gone', async () => {
    const { state, run, settle, pass, active, call, old, invoice } = await overlapping(endsOn('2026-11-14'));
    const asked = await run();
    expect([asked.changes, asked.problems]).toMatchObject([
      [],
      [{ code: 'sync.overlap', severity: 'decision', subscriptionId: 'b', haloLicenceId: old }],
    ]);
    expect(asked.problems[0]?.message).toMatch(/ends on 14 Nov 2026 and does not renew by itself/);
    await settle(`continue:${old}`);
    const quiet = await run();
    expect([quiet.changes, quiet.problems, active()]).toEqual([[], [], [[old, 10]]]);

    pass(7);
    state.sherweb.cancel('a');
    expect(inShort(await run())).toEqual([`continueSubscription b ${old} applied`]);
    expect([active(), invoice.lines[0]?.qty_order]).toEqual([[[old, 12]], 12]);
    expect((await run()).changes).toEqual([]);
    expect((await call('listWaiting', {})).decisions).toEqual([]);
  });

  test('a person says that it is a second one: it gets a licence of its own, with a word', async () => {
    const { run, settle, active } = await overlapping(endsOn('2026-11-14'));
    await run();
    await settle('create');
    const created = await run();
    expect(created.changes).toMatchObject([{ kind: 'createSubscription', subscriptionId: 'b' }]);
    expect(created.problems).toMatchObject([{ code: 'sync.besideAnother', severity: 'notice' }]);
    expect(active()).toHaveLength(2);
    expect((await run()).problems).toEqual([]);
  });

  test('not answered, it is asked about as a succession once the old one is gone', async () => {
    const { state, run, pass, active, old } = await overlapping(endsOn('2026-11-14'));
    await run();
    pass(7);
    state.sherweb.cancel('a');
    expect((await run()).problems).toMatchObject([{ code: 'sync.replaced', haloLicenceId: old }]);
    expect(active()).toEqual([[old, 10]]);
  });
});

describe('a second subscription comes beside one that is not known to end', () => {
  const ended = async (settings: Partial<Settings> = {}) => {
    const shop = await overlapping({}, settings);
    const created = await shop.run();
    expect(created.problems).toMatchObject([{ code: 'sync.besideAnother', subscriptionId: 'b' }]);
    const own = shop.state.halo.licences().find(({ id }) => id !== shop.old)?.id ?? 0;
    shop.pass(5);
    shop.state.sherweb.cancel('a');
    return { ...shop, own };
  };

  test('the old one ends: it is asked which licence goes on, and both stay until then', async () => {
    const { run, settle, active, call, old, own, invoice, state, companion } = await ended();
    const asked = await run();
    expect([asked.changes, asked.problems]).toMatchObject([
      [],
      [{ code: 'sync.overlapEnded', severity: 'decision', subscriptionId: 'b', haloLicenceId: old }],
    ]);
    expect(active()).toHaveLength(2);
    await settle(`continue:${old}`);
    expect(inShort(await run())).toEqual([
      `continueSubscription b ${old} applied`,
      `deactivateSubscription b ${own} applied`,
    ]);
    expect([active(), invoice.lines[0]?.qty_order]).toEqual([[[old, 12]], 12]);
    expect(companion().data.links.value.links).toMatchObject([{ subscriptionId: 'b', haloLicenceId: old }]);
    state.clearRequests();
    const after = await run();
    expect([after.changes, after.problems, state.writes('halo')]).toEqual([[], [], []]);
    expect((await call('listWaiting', {})).decisions).toEqual([]);
  });

  /** The answer is given, and Halo refuses what a run sends after its first `writes`. */
  const refusedAfter = async (writes: number) => {
    const shop = await ended();
    await shop.run();
    await shop.settle(`continue:${shop.old}`);
    const { faults } = shop.state;
    faults.add({
      side: 'halo',
      match: { method: 'POST', path: '/SoftwareLicence' },
      skip: writes,
      times: Number.POSITIVE_INFINITY,
      effect: { kind: 'status', status: 400 },
    });
    const refused = await shop.run();
    faults.clear();
    return { ...shop, refused };
  };

  test('a run ends between the two writes: the old licence bills, and the next run goes on with it', async () => {
    const { refused, run, active, old, own, invoice, state } = await refusedAfter(1);
    expect(inShort(refused)).toEqual([
      `continueSubscription b ${old} failed`,
      `deactivateSubscription b ${own} applied`,
    ]);
    expect(active()).toEqual([[old, 10]]);
    expect(inShort(await run())).toEqual([`continueSubscription b ${old} applied`]);
    expect([active(), invoice.lines[0]?.qty_order]).toEqual([[[old, 12]], 12]);
    state.clearRequests();
    const after = await run();
    expect([after.changes, after.problems, state.writes('halo')]).toEqual([[], [], []]);
  });

  test('a run ends between the two writes, and the old subscription is back: each has its own licence again', async () => {
    const { run, active, old, own, state } = await refusedAfter(1);
    state.sherweb.addSubscription('contoso', {
      id: 'a',
      ...product,
      quantity: 10,
      purchaseDate: '2025-11-15T10:00:00',
    });
    expect(inShort(await run())).toEqual([`reactivateSubscription b ${own} applied`]);
    expect(active()).toEqual([
      [old, 10],
      [own, 12],
    ]);
  });

  test('its own licence cannot be made inactive: nothing goes on, so that never both bill unnoticed', async () => {
    const { refused, run, active, old, own } = await refusedAfter(0);
    expect(refused.changes.map(({ outcome, problem }) => [outcome, problem?.code])).toEqual([
      ['failed', 'halo.rejected'],
      ['failed', 'halo.rejected'],
    ]);
    expect(active()).toEqual([
      [old, 10],
      [own, 12],
    ]);
    await run();
    expect(active()).toEqual([[old, 12]]);
  });

  test('it keeps its own: the old licence is treated as cancelled', async () => {
    const { run, settle, active, own, old } = await ended();
    await run();
    await settle('keep');
    expect(inShort(await run())).toEqual([`deactivateSubscription a ${old} applied`]);
    expect(active()).toEqual([[own, 12]]);
    const after = await run();
    expect([after.changes, after.problems]).toEqual([[], []]);
  });

  test('create: nothing is asked', async () => {
    const { run, active, own } = await ended({ onReplacement: 'create' });
    expect((await run()).changes.map(({ kind }) => kind)).toEqual(['deactivateSubscription']);
    expect(active()).toEqual([[own, 12]]);
  });

  test('bought after the old one went, and said to be another one: nothing is asked again', async () => {
    const { state, run, settle, active } = await overlapping({}, { deactivateDeleted: false });
    state.sherweb.cancel('a');
    await run();
    await settle('create');
    await run();
    expect(active()).toHaveLength(2);
    expect((await run()).problems).toMatchObject([{ code: 'sync.goneAndLeft' }]);
  });
});

describe('a renewal is bought by another Sherweb customer of the same Halo customer', () => {
  test('the old one is known to end: it is asked, and answered its licence goes on, whoever bought', async () => {
    const { state, run, settle, pass, active, old, invoice } = await overlapping(
      endsOn('2026-11-14'),
      {},
      'branch',
    );
    const asked = await run();
    expect([asked.changes, asked.problems]).toMatchObject([
      [],
      [{ code: 'sync.overlap', sherwebCustomerId: 'branch', subscriptionId: 'b', haloLicenceId: old }],
    ]);
    await settle(`continue:${old}`);
    expect((await run()).changes).toEqual([]);
    pass(7);
    state.sherweb.cancel('a');
    expect(inShort(await run())).toEqual([`continueSubscription b ${old} applied`]);
    expect([active(), invoice.lines[0]?.qty_order]).toEqual([[[old, 12]], 12]);
    expect((await run()).changes).toEqual([]);
  });

  test('the old one is not known to end: both have a licence without a word; once it ends it is asked', async () => {
    const { state, run, settle, pass, active, old, invoice } = await overlapping({}, {}, 'branch');
    const created = await run();
    expect(created.changes).toMatchObject([{ kind: 'createSubscription', subscriptionId: 'b' }]);
    expect(created.problems).toEqual([]);
    const own = state.halo.licences().find(({ id }) => id !== old)?.id ?? 0;
    pass(5);
    state.sherweb.cancel('a');
    const asked = await run();
    expect([asked.changes, asked.problems]).toMatchObject([
      [],
      [{ code: 'sync.overlapEnded', subscriptionId: 'b', haloLicenceId: old }],
    ]);
    await settle(`continue:${old}`);
    expect(inShort(await run())).toEqual([
      `continueSubscription b ${old} applied`,
      `deactivateSubscription b ${own} applied`,
    ]);
    expect([active(), invoice.lines[0]?.qty_order]).toEqual([[[old, 12]], 12]);
    const after = await run();
    expect([after.changes, after.problems]).toEqual([[], []]);
  });
});
