import { describe, expect, test } from 'vitest';
import type { Settings } from '../../shared/settings.ts';
import { subscription } from '../sandbox/seeds/catalogue.ts';
import type { SandboxState } from '../sandbox/state.ts';
import { openTestCompanion } from '../support/companion.ts';
import { bearer, paired } from '../support/listening.ts';
import { clientNamed, haloCalls, shop } from '../support/shop.ts';

const leavers = { ticketWords: 'leaver, starter' } as const;

const meter = (id: string, subscriptionIds: string[], usage: { total: number; consumed: number } | null) => ({
  id,
  name: id,
  subscriptionIds,
  usage,
});

/** A shop that was synced, with a ticket of Contoso's that says a leaver leaves. */
const opened = async (
  settings: Partial<Settings> = leavers,
  prepare: (state: SandboxState) => void = () => undefined,
) => {
  const companion = await openTestCompanion({ seed: shop, settings });
  const { state } = companion;
  state.sherweb.platforms.set('contoso', {
    id: 'm365',
    meters: [
      meter('E3', ['c-e3'], { total: 12, consumed: 9 }),
      meter('Visio', ['c-visio'], null),
      meter('Exchange', ['c-mail'], { total: 4, consumed: 4 }),
    ],
  });
  prepare(state);
  await companion.sync();
  const { id } = clientNamed(state, 'Contoso Ltd');
  const ticketId = id * 10;
  state.halo.desk.edit(ticketId, { summary: 'Leaver: close the account' });
  state.clearRequests();
  const card = (ticket = ticketId) => companion.call('ticketCard', { params: { ticketId: ticket } });
  return { ...companion, card, ticketId, haloClientId: id };
};

const meterCalls = ({ requests }: SandboxState) => requests.filter(({ path }) => /meter/.test(path)).length;

describe('the card on a ticket', () => {
  test('tells what is free, what is unknown, and how far and until when seats can still be dropped', async () => {
    const until = new Date(Date.now() + 3 * 86_400_000);
    const { card, haloClientId } = await opened(leavers, ({ sherweb, now }) => {
      const { commitmentTerm } = subscription(now(), {
        product: 'e3',
        quantity: 12,
        term: { endsInDays: 50, mayGoDownTo: [{ quantity: 10, days: 3 }] },
      });
      sherweb.edit('c-e3', { commitmentTerm: commitmentTerm ?? null });
    });
    const answer = await card();
    expect(answer.problem).toBeNull();
    expect(answer.card).toMatchObject({ haloClientId, others: 0, usageProblem: null });
    const [e3, mail, visio] = answer.card?.pools ?? [];
    expect(e3).toMatchObject({
      usage: { total: 12, used: 9 },
      subscriptions: [{ subscriptionId: 'c-e3', seats: 12, drop: { state: 'open', to: 10 } }],
    });
    const [dropping] = e3?.subscriptions ?? [];
    expect(dropping?.drop.state === 'open' && dropping.drop.until.slice(0, 10)).toBe(
      until.toISOString().slice(0, 10),
    );
    expect(mail).toMatchObject({ usage: { total: 4, used: 4 } });
    expect(visio).toMatchObject({ usage: null, subscriptions: [{ drop: { state: 'any' } }] });
  });

  test('shows subscriptions that fill one meter as one pool', async () => {
    const { card } = await opened(leavers, ({ sherweb }) =>
      sherweb.platforms.set('contoso', {
        id: 'm365',
        meters: [meter('Mailboxes', ['c-e3', 'c-mail'], { total: 16, consumed: 13 })],
      }),
    );
    const [pool] = (await card()).card?.pools ?? [];
    expect(pool?.usage).toEqual({ total: 16, used: 13 });
    expect(pool?.subscriptions.map(({ subscriptionId }) => subscriptionId)).toEqual(['c-e3', 'c-mail']);
  });

  test('stands on tickets of a type that an admin chose, by its name', async () => {
    const { card, state, ticketId } = await opened({ ticketTypes: 'leaver' });
    state.halo.desk.edit(ticketId, { summary: 'Maya goes on Friday' });
    expect((await card()).card).toBeNull();
    state.halo.desk.edit(ticketId + 1, { summary: 'Tomas goes on Friday', typeId: 32 });
    expect((await card(ticketId + 1)).card).not.toBeNull();
  });

  test('stands on no other ticket, and Sherweb is not asked for it', async () => {
    const { card, state, ticketId } = await opened();
    state.halo.desk.edit(ticketId, { summary: 'Printer prints blank pages' });
    expect(await card()).toEqual({ card: null, problem: null });
    expect(meterCalls(state)).toBe(0);
  });

  test('stands on none while an admin chose none, and nobody is asked', async () => {
    const { card, state } = await opened({});
    expect(await card()).toEqual({ card: null, problem: null });
    expect(state.requests).toEqual([]);
  });

  test('does not stand on tickets of a customer that nobody mapped, nor on one that is not there', async () => {
    const { card, call } = await opened();
    expect((await card(9_999_990)).card).toBeNull();
    await call('removeMapping', { params: { sherwebCustomerId: 'contoso' } });
    expect((await card()).card).toBeNull();
  });

  test('asks Halo and Sherweb once for those who look at the same ticket one after the other', async () => {
    const { card, state } = await opened();
    await Promise.all([card(), card()]);
    const [halo, meters] = [haloCalls(state), meterCalls(state)];
    await card();
    expect([haloCalls(state), meterCalls(state)]).toEqual([halo, meters]);
    expect(state.requests.filter(({ path }) => /tickets\//i.test(path))).toHaveLength(1);
  });

  test('says that use is unknown, and why, where the meters cannot be read', async () => {
    const { card, state } = await opened();
    state.faults.add({
      side: 'sherweb',
      match: { path: '/platforms-configurations' },
      times: Number.POSITIVE_INFINITY,
      effect: { kind: 'status', status: 500 },
    });
    const answer = await card();
    expect(answer.card?.pools.map(({ usage }) => usage)).toEqual([null, null, null]);
    expect(answer.card?.usageProblem?.code).toBe('sherweb.serverError');
  });

  test('of a Halo that lets no tickets be read is missing for technicians; an admin is told what is lacking', async () => {
    const all = await opened();
    const { state, fetch, card, ticketId, sync } = all;
    state.halo.settings.applicationScopes = [
      'read:customers',
      'edit:customers',
      'read:softwarelicensing',
      'edit:softwarelicensing',
    ];
    const technician = await paired(all, 'technician');
    const asked = await fetch(`/api/tickets/${ticketId}/card`, { headers: bearer(technician.token) });
    expect(await asked.json()).toEqual({ card: null, problem: null });
    const { problem } = await card();
    expect(problem?.code).toBe('tickets.notReadable');
    expect(problem?.action).toContain('read:tickets');
    expect((await sync()).status).toBe('completed');
  });

  test('leaves Halo its requests: after sixty tickets in five minutes no more are read', async () => {
    const { card, state } = await opened();
    for (let ticket = 1; ticket <= 60; ticket += 1) await card(ticket);
    const before = haloCalls(state);
    expect((await card()).card).toBeNull();
    expect(haloCalls(state)).toBe(before);
  });
});
