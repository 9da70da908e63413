import { describe, expect, test } from 'vitest';
import type { Settings } from '../../shared/settings.ts';
import type { SandboxState } from '../sandbox/state.ts';
import { openTestCompanion } from '../support/companion.ts';
import { shop } from '../support/shop.ts';

/** What goes on after a run ends when it ends. */
const slow = { timeout: 20_000 };
const allowed = { ordersEnabled: true, ordersAtRenewal: true } as const;

const sent = ({ requests }: SandboxState) =>
  requests.filter(({ method, path }) => method === 'POST' && /amendments|cancellations/.test(path));

/** Fabrikam's 20 seats renew on 15 January 2027; a person wants 11 from then on. Sherweb's clock is ours. */
const wanted = async (settings: Partial<Settings> = allowed, to = 11) => {
  let at = '2027-01-01T12:00:00Z';
  const companion = await openTestCompanion({
    seed: shop,
    now: () => new Date(at),
    isOneClock: true,
    settings,
  });
  const { state, call } = companion;
  state.sherweb.settings.renewalsHappen = true;
  const term = { type: 'Annual' as const, termEndDate: '2027-01-14' };
  state.sherweb.edit('f-e3', {
    commitmentTerm: { ...term, renewalConfiguration: { renewalDate: '2027-01-15' } },
  });
  await companion.sync();
  await call('intendRenewal', {
    params: { subscriptionId: 'f-e3' },
    body: { want: 'goTo', to, why: 'nine people left' },
  });
  const moveTo = (moment: string) => {
    at = moment;
  };
  const found = async () =>
    (await call('renewals', {})).find(({ subscriptionId }) => subscriptionId === 'f-e3')?.intention;
  const orders = async () => (await call('listOrders', {})).orders;
  /** What of it waits for a person, as the Overview shows it. */
  const waiting = async () =>
    (await call('waitingIntentions', {})).intentions.map(({ intention }) => intention.note?.code);
  /** A sync, and what it ordered at its end. */
  const syncAt = async (moment: string) => {
    moveTo(moment);
    await companion.sync();
  };
  return { ...companion, moveTo, syncAt, found, orders, waiting };
};

describe('what was wanted of a renewal', () => {
  test('is ordered by itself right after it, once, in the name of who wanted it, and is done when a read shows it', async () => {
    const { syncAt, found, orders, state, call, waiting } = await wanted();
    await syncAt('2027-01-14T06:00:00Z');
    expect(await orders()).toEqual([]);
    await syncAt('2027-01-15T06:00:00Z');
    await expect.poll(async () => (await orders())[0]?.state, slow).toBe('confirmed');
    expect(await orders()).toMatchObject([
      {
        subscriptionId: 'f-e3',
        from: 20,
        to: 11,
        requestedBy: { kind: 'command' },
        approvedBy: { kind: 'schedule' },
      },
    ]);
    expect(await found()).toMatchObject({ state: 'done', note: null });
    expect(await waiting()).toEqual([]);
    await syncAt('2027-01-16T06:00:00Z');
    expect(sent(state)).toHaveLength(1);
    const { entries } = await call('listAudit', {});
    expect(entries.find(({ action }) => action === 'orderedAtRenewal')).toMatchObject({
      by: { kind: 'schedule' },
      details: [{ field: 'seats', from: '20', to: '11' }],
    });
  });

  test.each([
    ['unless an admin allows it', { ordersEnabled: true }],
    ['while ordering is switched off', { ordersAtRenewal: true }],
  ])('is not ordered %s: it reminds', async (_, settings) => {
    const { syncAt, found, state, waiting } = await wanted(settings);
    expect(await waiting()).toEqual([]);
    await syncAt('2027-01-15T06:00:00Z');
    expect(await found()).toMatchObject({ state: 'due', note: { code: 'renewals.mayGoDown' } });
    expect(await waiting()).toEqual(['renewals.mayGoDown']);
    expect(sent(state)).toEqual([]);
  });

  test('is never ordered late: the companion was off until the window had closed', async () => {
    const { syncAt, found, orders, state, restart, moveTo, waiting } = await wanted();
    await restart(async () => moveTo('2027-02-20T05:59:00Z'));
    await syncAt('2027-02-20T06:00:00Z');
    expect(await found()).toMatchObject({ state: 'skipped', note: { code: 'renewals.windowMissed' } });
    expect([await orders(), sent(state)]).toEqual([[], []]);
    expect(await waiting()).toEqual(['renewals.windowMissed']);
    state.sherweb.cancel('f-e3');
    await syncAt('2027-02-21T06:00:00Z');
    expect(await waiting()).toEqual(['renewals.gone']);
  });

  test('is skipped where the floor is higher, and where a person changed the quantity', async () => {
    const higher = await wanted();
    higher.state.sherweb.edit('f-e3', {
      commitmentTerm: {
        type: 'Annual',
        termEndDate: '2028-01-14',
        renewalConfiguration: { renewalDate: '2028-01-15' },
        committedMinimalQuantities: [{ committedUntil: '2027-01-22T00:00:00', quantity: 15 }],
      },
    });
    await higher.syncAt('2027-01-16T06:00:00Z');
    expect(await higher.found()).toMatchObject({ state: 'skipped', note: { code: 'renewals.floorHigher' } });
    const changed = await wanted();
    changed.state.sherweb.setQuantity('f-e3', 18);
    await changed.syncAt('2027-01-16T06:00:00Z');
    expect(await changed.found()).toMatchObject({
      state: 'skipped',
      note: { code: 'renewals.quantityChanged' },
    });
    expect([...sent(higher.state), ...sent(changed.state)]).toEqual([]);
  });

  test('is skipped, and not tried again, where Sherweb refused the order', async () => {
    const { syncAt, found, orders, state, waiting } = await wanted();
    state.sherweb.settings.ordersRefused = 'CommitmentTermViolations';
    await syncAt('2027-01-15T06:00:00Z');
    await expect.poll(async () => (await orders())[0]?.state, slow).toBe('failed');
    expect(await found()).toMatchObject({ state: 'skipped', note: { code: 'renewals.orderFailed' } });
    expect(await waiting()).toEqual(['renewals.orderFailed']);
    state.sherweb.settings.ordersRefused = null;
    await syncAt('2027-01-16T06:00:00Z');
    expect(sent(state)).toHaveLength(1);
  });

  test('of more seats than a day may change waits to be approved, and goes out when it may', async () => {
    const { syncAt, orders, state, call } = await wanted({ ...allowed, ordersDailySeats: 5 });
    await syncAt('2027-01-15T06:00:00Z');
    await expect.poll(async () => (await orders())[0]?.state, slow).toBe('asked');
    expect(sent(state)).toEqual([]);
    await call('writeSettings', { body: { ordersDailySeats: 50 } });
    await syncAt('2027-01-16T06:00:00Z');
    await expect.poll(async () => (await orders())[0]?.state, slow).toBe('confirmed');
    expect(await orders()).toHaveLength(1);
  });

  test('to have more is left to a person, who can order that at any time', async () => {
    const { syncAt, found, state } = await wanted(allowed, 30);
    await syncAt('2027-01-15T06:00:00Z');
    expect(await found()).toMatchObject({ state: 'due', note: { code: 'renewals.mayGoUp' } });
    expect(sent(state)).toEqual([]);
  });

  test('is not sent a second time by a companion that was started anew after it was sent', async () => {
    const { syncAt, orders, state, restart } = await wanted();
    state.sherweb.settings.ordersTakeMs = 3_600_000;
    await syncAt('2027-01-15T06:00:00Z');
    await expect.poll(() => sent(state).length, slow).toBe(1);
    await restart();
    await syncAt('2027-01-15T09:00:00Z');
    await expect.poll(async () => (await orders())[0]?.state, slow).toBe('confirmed');
    expect(sent(state)).toHaveLength(1);
  });
});
