import { describe, expect, test } from 'vitest';
import type { CauseKind } from '../../shared/notification-kinds.ts';
import { openTestCompanion } from '../support/companion.ts';
import { licenceOf, shop } from '../support/shop.ts';

/** A companion whose customers are told of by tickets of their own; the digest comes with each look of a new day. */
const withTickets = async (causes: CauseKind[]) => {
  let at = new Date('2026-03-02T00:00:00Z');
  const companion = await openTestCompanion({ seed: shop, now: () => at, isOneClock: true });
  const { state } = companion;
  const own = state.halo.addClient({ name: 'Our own company' });
  await companion.call('addWay', {
    body: {
      name: 'Billing tickets',
      wants: { causes },
      target: { kind: 'ticket', ticketTypeId: 3, team: 'Billing', haloClientId: own.id },
    },
  });
  await companion.sync();
  // What else they bought is not billed at all.
  for (const id of ['c-visio', 'f-e3']) {
    const licence = licenceOf(state, id);
    state.halo.addRecurringInvoice(licence.client_id, [{ licenceId: licence.id, unitPrice: 10 }]);
  }
  return {
    companion,
    own,
    tickets: state.halo.toldTickets,
    ofContoso: () =>
      state.halo.toldTickets.find(({ client_id }) => client_id === licenceOf(state, 'c-e3').client_id),
    /** Looks at eight o'clock of a day, a weekday. */
    async morningOf(day: string) {
      at = new Date(`${day}T08:00:10Z`);
      await companion.call('billing', {});
      await companion.companion().notifier.look();
    },
  };
};

describe('a ticket', () => {
  test('is one a customer and cause, with its type and team, and is brought up to date while it is open', async () => {
    const { companion, tickets, ofContoso, morningOf } = await withTickets(['billedWrong']);
    await morningOf('2026-03-03');
    const clients = tickets.map(({ client_id }) => client_id);
    expect(tickets.length).toBeGreaterThan(1);
    expect(new Set(clients).size).toBe(tickets.length);
    expect(ofContoso()).toMatchObject({ tickettype_id: 3, team: 'Billing', hasbeenclosed: false });
    expect(ofContoso()?.summary).toMatch(/^Contoso Ltd: Sherweb for Halo: Billed wrong \[SW-[0-9a-f]{10}\]$/);
    expect(ofContoso()?.details).toContain('"Microsoft 365 E3" not billed (bought 12, billed 0)');
    const before = tickets.length;
    companion.state.sherweb.addSubscription('contoso', {
      id: 'c-new',
      productName: 'Power BI Pro',
      quantity: 3,
    });
    await companion.sync();
    await morningOf('2026-03-04');
    expect(tickets).toHaveLength(before);
    expect(ofContoso()?.details).toContain('"Power BI Pro" not billed');
    await morningOf('2026-03-05');
    const writes = companion.state.writes('halo').filter(({ path }) => path === '/api/Tickets');
    expect(writes).toHaveLength(before + 1);
  });

  test('that a person closed is not opened again, unless something about its cause is new', async () => {
    const { companion, tickets, ofContoso, morningOf } = await withTickets(['billedWrong']);
    await morningOf('2026-03-03');
    const before = tickets.length;
    for (const ticket of tickets) ticket.hasbeenclosed = true;
    await morningOf('2026-03-04');
    expect(tickets).toHaveLength(before);
    companion.state.sherweb.addSubscription('contoso', {
      id: 'c-new',
      productName: 'Power BI Pro',
      quantity: 3,
    });
    await companion.sync();
    await morningOf('2026-03-05');
    expect(tickets).toHaveLength(before + 1);
    expect(tickets.at(-1)?.client_id).toBe(ofContoso()?.client_id);
  });

  test('whose answer was lost is found by its mark, and not opened twice', async () => {
    const { companion, tickets, morningOf } = await withTickets(['billedWrong']);
    const lost = { kind: 'applyThenLose', how: 'reset' } as const;
    companion.state.faults.add({
      side: 'halo',
      match: { method: 'POST', path: '/tickets' },
      times: 1,
      effect: lost,
    });
    await morningOf('2026-03-03');
    const before = tickets.length;
    await companion.restart();
    await morningOf('2026-03-04');
    expect(tickets).toHaveLength(before);
    expect(await companion.call('listWays', {})).toMatchObject({ ways: [{ waiting: 0, problem: null }] });
  });

  test('says in one word that its cause is gone; what is about no customer is at the company that was named', async () => {
    const { companion, own, tickets } = await withTickets(['credentials']);
    const look = () => companion.companion().notifier.look();
    companion.state.faults.add({
      side: 'sherweb',
      times: Number.POSITIVE_INFINITY,
      effect: { kind: 'status', status: 401, shape: 'gateway' },
    });
    await companion.sync();
    await look();
    expect(tickets).toMatchObject([{ client_id: own.id }]);
    companion.state.faults.clear();
    await companion.sync();
    await look();
    expect(tickets).toHaveLength(1);
    expect(tickets[0]?.summary).toContain('Settled: Credentials refused');
  });

  test('that Halo does not allow says which permission lacks; its lists are there to choose from', async () => {
    const { companion } = await withTickets(['billedWrong']);
    expect(await companion.call('ticketLists', {})).toMatchObject({
      types: [{ id: 1, name: 'Incident' }, { id: 3, name: 'Service Request' }, { id: 31 }, { id: 32 }],
      teams: [{ name: '1st Line Support' }, { name: 'Billing' }],
    });
    companion.state.halo.settings.applicationScopes = [
      'read:customers',
      'edit:customers',
      'read:softwarelicensing',
      'edit:softwarelicensing',
    ];
    await companion.restart();
    const [way] = (await companion.call('listWays', {})).ways;
    const tried = await companion.call('testWay', { params: { wayId: way?.wayId ?? '' } });
    expect(tried).toMatchObject({ ok: false, said: { code: 'notify.ticketScope' } });
    expect(tried.said.action).toContain('edit:tickets');
  });
});
