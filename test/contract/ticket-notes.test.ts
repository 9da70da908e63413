import { describe, expect, test } from 'vitest';
import type { Settings } from '../../shared/settings.ts';
import type { SandboxState } from '../sandbox/state.ts';
import { openTestCompanion } from '../support/companion.ts';
import { clientNamed, shop } from '../support/shop.ts';

/** What goes on after an order has ended ends when it ends. */
const slow = { timeout: 20_000 };
const noting = { ordersEnabled: true, ordersApproverMayRequest: true, ticketNoteOutcome: 7 } as const;

/** A shop in which orders go through; `ordered` asks for seats from a ticket of Contoso's and waits for its note. */
const opened = async (settings: Partial<Settings> = noting) => {
  const companion = await openTestCompanion({ seed: shop, settings });
  await companion.sync();
  const { state, call } = companion;
  state.clearRequests();
  const ticket = clientNamed(state, 'Contoso Ltd').id * 10;
  const read = (orderId: string) => call('readOrder', { params: { orderId } });
  const approved = async (to: number) => {
    const { orderId } = await call('requestOrder', { body: { subscriptionId: 'c-e3', to, ticket } });
    await call('approveOrder', { params: { orderId } });
    return orderId;
  };
  const ordered = async (to: number) => {
    const orderId = await approved(to);
    await expect
      .poll(async () => (await read(orderId)).details.ticketNote?.state, slow)
      .toMatch(/written|refused/);
    return read(orderId);
  };
  return { ...companion, ticket, read, approved, ordered };
};

const notes = ({ halo }: SandboxState, ticket: number) => halo.desk.actions(ticket).map(({ note }) => note);
const noteCalls = ({ requests }: SandboxState) =>
  requests.filter(({ method, path }) => method === 'POST' && /actions/i.test(path));

describe('the ticket of an order', () => {
  test('gets a note when it is confirmed, which users of the customer do not see', async () => {
    const { ordered, state, ticket } = await opened();
    const { order } = await ordered(26);
    expect(notes(state, ticket)).toEqual([
      `Sherweb: Microsoft 365 E3 has 26 seats now instead of 12, as ordered (${order.orderId}).`,
    ]);
    expect(state.halo.desk.actions(ticket)[0]).toMatchObject({ outcome_id: 7, hiddenfromuser: true });
  });

  test('gets a note with the reason when it failed, in the language that was chosen', async () => {
    const { ordered, state, ticket } = await opened({ ...noting, ticketNoteLanguage: 'fr' });
    state.sherweb.settings.ordersRefused = 'CommitmentTermViolations';
    await ordered(10);
    expect(notes(state, ticket)[0]).toMatch(
      /la commande de Microsoft 365 E3, 12 → 10 postes, a échoué.*engagement/,
    );
  });

  test.each(['reset', '502'] as const)(
    'gets no second note where the answer to the first was lost (%s): it is found by the id of the order',
    async (how) => {
      const { ordered, state, ticket } = await opened();
      state.faults.add({
        side: 'halo',
        match: { method: 'POST', path: /actions/i },
        effect: { kind: 'applyThenLose', how },
      });
      const { details } = await ordered(26);
      expect(details.ticketNote).toEqual({ state: 'written', problem: null });
      expect([notes(state, ticket).length, noteCalls(state).length]).toEqual([1, 1]);
    },
  );

  test('gets its note from the next start, where the companion ended before', async () => {
    const { approved, read, state, ticket, restart } = await opened();
    state.faults.add({
      side: 'halo',
      match: { method: 'POST', path: /actions/i },
      times: Number.POSITIVE_INFINITY,
      effect: { kind: 'reset' },
    });
    const orderId = await approved(26);
    await expect.poll(() => noteCalls(state).length, slow).toBeGreaterThan(0);
    await restart(async () => state.faults.clear());
    await expect.poll(async () => (await read(orderId)).details.ticketNote?.state, slow).toBe('written');
    expect(notes(state, ticket)).toHaveLength(1);
  });

  test('gets its note after the next sync, where Halo was away for longer than it is tried', async () => {
    const { approved, read, state, ticket, sync } = await opened();
    const match = { method: 'POST', path: /actions/i };
    state.faults.add({ side: 'halo', match, times: 3, effect: { kind: 'status', status: 503 } });
    const orderId = await approved(26);
    await expect.poll(() => noteCalls(state).length, slow).toBe(3);
    expect((await read(orderId)).details.ticketNote?.state).toBe('sending');
    const stateAfterSync = async () => {
      await sync();
      return (await read(orderId)).details.ticketNote?.state;
    };
    await expect.poll(stateAfterSync, slow).toBe('written');
    expect(notes(state, ticket)).toHaveLength(1);
  });

  test('gets none where Halo does not let us, which the order says, and the order is confirmed all the same', async () => {
    const { ordered, state, ticket, logged } = await opened();
    state.halo.settings.applicationScopes = state.halo.settings.applicationScopes.filter(
      (scope) => scope !== 'edit:tickets' && scope !== 'all',
    );
    const { order, details } = await ordered(26);
    expect(order.state).toBe('confirmed');
    expect(details.ticketNote).toMatchObject({ state: 'refused', problem: { code: 'orders.noTicketNote' } });
    expect(details.ticketNote?.problem?.action).toContain('edit:tickets');
    expect(notes(state, ticket)).toEqual([]);
    expect(logged().match(/the ticket of an order got no note/g)).toHaveLength(1);
  });

  test('gets none unless an admin chose an outcome, and none of an order without a ticket', async () => {
    const off = await opened({ ordersEnabled: true, ordersApproverMayRequest: true });
    const orderId = await off.approved(26);
    await expect.poll(async () => (await off.read(orderId)).details.licence, slow).not.toBeNull();
    expect(noteCalls(off.state)).toEqual([]);
    const { call, read, state } = await opened();
    const asked = await call('requestOrder', { body: { subscriptionId: 'c-e3', to: 26 } });
    await call('approveOrder', { params: { orderId: asked.orderId } });
    await expect.poll(async () => (await read(asked.orderId)).details.licence, slow).not.toBeNull();
    expect(noteCalls(state)).toEqual([]);
  });
});
