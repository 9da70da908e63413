import { describe, expect, test } from 'vitest';
import { hasEnded } from '../../shared/order-states.ts';
import type { OrderRow } from '../../shared/orders.ts';
import type { Settings } from '../../shared/settings.ts';
import type { SandboxState } from '../sandbox/state.ts';
import { openTestCompanion } from '../support/companion.ts';
import { bearer, listening, paired } from '../support/listening.ts';
import { clientNamed, licenceOf, shop } from '../support/shop.ts';

const alone = { ordersEnabled: true, ordersApproverMayRequest: true } as const;

/** A shop whose licences are in step, where one person may do everything unless told. */
const opened = async (settings: Partial<Settings> = alone, now?: () => Date) => {
  const companion = await openTestCompanion({ seed: shop, settings, ...(now && { now }) });
  await companion.sync();
  companion.state.clearRequests();
  const { call } = companion;
  const request = (to: number, subscriptionId = 'c-e3') =>
    call('requestOrder', { body: { subscriptionId, to } });
  const approve = (orderId: string) => call('approveOrder', { params: { orderId } });
  const read = (orderId: string) => call('readOrder', { params: { orderId } });
  /** The order once it has ended, and its licence followed. */
  const ended = async (orderId: string): Promise<OrderRow> => {
    for (;;) {
      const row = await read(orderId);
      if (hasEnded(row.order) && (row.order.state !== 'confirmed' || row.details.licence !== null))
        return row;
    }
  };
  const ordered = async (to: number) => {
    const { orderId } = await request(to);
    await approve(orderId);
    return ended(orderId);
  };
  const refusal = (work: Promise<unknown>) =>
    work.then(
      () => 'done',
      ({ note }) => note.code,
    );
  return { ...companion, whole: companion, request, approve, read, ended, ordered, refusal };
};

const sent = ({ requests }: SandboxState) =>
  requests.filter(({ method, path }) => method === 'POST' && /amendments|cancellations/.test(path));

describe('an order', () => {
  test('is asked, approved, ordered, confirmed by a read, and its licence in Halo is in step at once', async () => {
    const { state, request, approve, ended } = await opened();
    const asked = await request(26);
    expect(asked).toEqual({
      orderId: asked.orderId,
      subscriptionId: 'c-e3',
      from: 12,
      to: 26,
      state: 'asked',
      requestedBy: { kind: 'command' },
      approvedBy: null,
      trackingId: null,
      problem: null,
    });
    expect(sent(state)).toEqual([]);
    const approved = await approve(asked.orderId);
    expect(approved).toMatchObject({ state: 'ordered', approvedBy: { kind: 'command' } });
    const { order, details } = await ended(asked.orderId);
    expect(order).toMatchObject({ state: 'confirmed', trackingId: approved.trackingId, problem: null });
    expect(details.licence?.state).toBe('inStep');
    expect(licenceOf(state, 'c-e3').count).toBe(26);
    expect(sent(state)).toHaveLength(1);
    expect(sent(state)[0]?.body).toEqual({
      subscriptionAmendmentParameters: [{ subscriptionId: 'c-e3', newQuantity: 26 }],
    });
  });

  test('that Sherweb answers with 204 is confirmed by a read alone', async () => {
    const { state, ordered } = await opened();
    state.sherweb.settings.ordersAnswer = 'noContent';
    const { order } = await ordered(14);
    expect(order).toMatchObject({ state: 'confirmed', trackingId: null });
  });

  test('that succeeds without effect is unknown, and a later read confirms it', async () => {
    const { state, ordered, read, sync } = await opened();
    state.sherweb.settings.ordersEnd = 'noEffect';
    const { order } = await ordered(14);
    expect(order).toMatchObject({ state: 'unknown', problem: { code: 'orders.withoutEffect' } });
    state.sherweb.setQuantity('c-e3', 14);
    await sync();
    expect((await read(order.orderId)).order).toMatchObject({ state: 'confirmed', problem: null });
  });

  test('that fails at Sherweb says what stands now', async () => {
    const { state, ordered } = await opened();
    state.sherweb.settings.ordersEnd = 'Failure';
    const { order, details } = await ordered(14);
    expect(order).toMatchObject({ state: 'failed', problem: { code: 'orders.failedAtSherweb' } });
    expect(order.problem?.message).toContain('12 seats');
    expect(details.licence).toBeNull();
  });

  test.each(['reset', '502'] as const)(
    'whose answer is lost (%s) is never sent again: the next read decides',
    async (how) => {
      const { state, ordered } = await opened();
      state.sherweb.settings.ordersAnswer = 'noContent';
      const effect = { kind: 'applyThenLose', how } as const;
      state.faults.add({ side: 'sherweb', match: { path: '/amendments' }, effect });
      const { order } = await ordered(14);
      expect(order).toMatchObject({ state: 'confirmed', problem: null });
      expect(sent(state)).toHaveLength(1);
    },
  );

  test.each([
    ['eight days later, by somebody in Sherweb’s portal', 8, null],
    ['at once, by another order', 0, 14],
  ] as const)('that is unknown is not confirmed by a quantity that comes %s', async (_how, days, second) => {
    let at = Date.parse('2026-11-30T08:00:00Z');
    const { state, ordered, read, sync } = await opened(alone, () => new Date(at));
    state.sherweb.settings.ordersEnd = 'noEffect';
    const { order } = await ordered(14);
    expect(order.state).toBe('unknown');
    state.sherweb.settings.ordersEnd = 'asAsked';
    at += days * 86_400_000 + 60_000;
    if (second === null) state.sherweb.setQuantity('c-e3', 14);
    else expect((await ordered(second)).order.state).toBe('confirmed');
    await sync();
    expect((await read(order.orderId)).order).toMatchObject({ state: 'unknown' });
  });

  test('whose answer is lost before it arrived is unknown, and not sent again', async () => {
    const { state, ordered } = await opened();
    state.faults.add({ side: 'sherweb', match: { path: '/amendments' }, effect: { kind: 'reset' } });
    const { order } = await ordered(14);
    expect(order).toMatchObject({ state: 'unknown', problem: { code: 'orders.neverSeen' } });
    expect(sent(state)).toHaveLength(1);
    expect(state.sherweb.subscription('c-e3')?.quantity).toBe(12);
  });

  test('stops where the quantity moved since it was asked for', async () => {
    const { state, request, approve, ended } = await opened();
    const { orderId } = await request(26);
    state.sherweb.setQuantity('c-e3', 15);
    await approve(orderId);
    const { order } = await ended(orderId);
    expect(order).toMatchObject({ state: 'failed', problem: { code: 'orders.moved' } });
    expect(order.problem?.message).toContain('15 seats now');
    expect(sent(state)).toEqual([]);
  });

  test.each([
    ['fewer seats', 8, 'down to 12 only'],
    ['its end', 0, 'until 14 Jan 2099'],
  ])(
    'for %s stops where Sherweb shows a commitment that it did not show when it was approved',
    async (_what, to, says) => {
      const { state, request, approve, ended, call } = await opened();
      const { orderId } =
        to > 0
          ? await request(to)
          : await call('requestCancellation', {
              body: { subscriptionId: 'c-e3', confirm: 'Microsoft 365 E3' },
            });
      state.sherweb.edit('c-e3', {
        commitmentTerm: { type: 'Annual', termEndDate: '2099-01-14', renewalConfiguration: null },
      });
      await approve(orderId);
      const { order } = await ended(orderId);
      expect(order).toMatchObject({ state: 'failed', problem: { code: 'orders.closed' } });
      expect(order.problem?.message).toContain(says);
      expect(sent(state)).toEqual([]);
    },
  );

  test.each([
    ['CommitmentTermViolations', 'orders.refusedCommitment'],
    ['restricted-product-quantity-change', 'orders.refusedRestricted'],
    ['ProductQuantityConstraintsViolations', 'orders.refusedLimits'],
    ['ProductMinimumQuantityDependencies', 'orders.refusedDependencies'],
    ['TermsOfServicesViolations', 'orders.refusedTerms'],
    ['something-new', 'orders.refused'],
  ])('that Sherweb refuses by %s failed, with the sentence %s', async (refusal, code) => {
    const { state, ordered } = await opened();
    state.sherweb.settings.ordersRefused = refusal;
    const { order } = await ordered(14);
    expect(order).toMatchObject({ state: 'failed', problem: { code } });
    expect(order.problem?.message).toContain('12 seats as before');
    expect(sent(state)).toHaveLength(1);
  });

  test('in a dry run goes the whole way, says what would be sent, and is sent once that is switched off', async () => {
    const { state, request, approve, ended, call } = await opened({ ...alone, ordersDryRun: true });
    const { orderId } = await request(26);
    const dry = await approve(orderId);
    expect(dry).toMatchObject({ state: 'approved', problem: { code: 'orders.dryRun' } });
    expect(dry.problem?.message).toContain('12 → 26 seats of subscription c-e3');
    expect(sent(state)).toEqual([]);
    await call('writeSettings', { body: { ordersDryRun: false } });
    await approve(orderId);
    expect((await ended(orderId)).order.state).toBe('confirmed');
  });
});

describe('who may order what', () => {
  test('nothing is asked, cancelled or approved before an admin switches it on', async () => {
    const { request, call, refusal } = await opened({});
    expect(await refusal(request(14))).toBe('orders.off');
    const body = { subscriptionId: 'c-e3', confirm: 'x' };
    expect(await refusal(call('requestCancellation', { body }))).toBe('orders.off');
    expect(await refusal(call('approveOrder', { params: { orderId: 'x' } }))).toBe('orders.off');
  });

  test('never the same person for one order, unless the admin says so', async () => {
    const { request, approve, refusal, call, ended } = await opened({ ordersEnabled: true });
    const { orderId } = await request(14);
    expect(await refusal(approve(orderId))).toBe('orders.samePerson');
    await call('writeSettings', { body: { ordersApproverMayRequest: true } });
    await approve(orderId);
    expect((await ended(orderId)).order.state).toBe('confirmed');
  });

  test('what is rejected, or approved already, is not approved again', async () => {
    const { request, approve, refusal, call, ended } = await opened();
    const { orderId } = await request(14);
    expect(await call('rejectOrder', { params: { orderId } })).toMatchObject({ state: 'rejected' });
    expect(await refusal(approve(orderId))).toBe('orders.notWaiting');
    const other = await request(14);
    const [first, second] = await Promise.all([
      refusal(approve(other.orderId)),
      refusal(approve(other.orderId)),
    ]);
    expect([first, second].toSorted()).toEqual(['done', 'orders.notWaiting']);
    expect((await ended(other.orderId)).order.state).toBe('confirmed');
  });

  test('of a customer that was excluded or unmapped meanwhile none is approved, and it can be rejected', async () => {
    const { state, request, approve, refusal, call } = await opened();
    const { orderId } = await request(14);
    await call('excludeCustomer', { params: { sherwebCustomerId: 'contoso' } });
    expect(await refusal(approve(orderId))).toBe('orders.notYourCustomer');
    expect(sent(state)).toEqual([]);
    expect(await call('rejectOrder', { params: { orderId } })).toMatchObject({ state: 'rejected' });
  });

  test('no more seats in a day than allowed, up and down counted alike', async () => {
    const { request, approve, refusal, ordered } = await opened({ ...alone, ordersDailySeats: 5 });
    await ordered(14);
    const { orderId } = await request(8, 'c-mail');
    expect(await refusal(approve(orderId))).toBe('orders.overDailySeats');
  });

  test('no more money in a day than allowed, where cost is proven', async () => {
    const settings = { ...alone, recurringFee: 'cost', ordersDailyMoney: 50 } as const;
    const { request, approve, refusal, state } = await opened(settings);
    const each = state.sherweb.subscription('c-e3')?.fees?.recurringFee ?? 0;
    const { orderId } = await request(12 + Math.ceil(51 / each));
    expect(await refusal(approve(orderId))).toBe('orders.overDailyMoney');
  });

  test('one open order a subscription, no quantity that it has already, nothing unknown', async () => {
    const { request, refusal } = await opened();
    expect(await refusal(request(12))).toBe('orders.nothingToChange');
    expect(await refusal(request(3, 'nobody'))).toBe('orders.unknownSubscription');
    await request(14);
    expect(await refusal(request(15))).toBe('orders.alreadyOpen');
  });

  test('a cancellation asks for the name of the product to be typed', async () => {
    const { call, refusal, approve, ended, state } = await opened({ ...alone, deactivateDeleted: true });
    const product = state.sherweb.subscription('c-visio')?.productName ?? '';
    const cancel = (confirm: string) =>
      call('requestCancellation', { body: { subscriptionId: 'c-visio', confirm } });
    expect(await refusal(cancel('Visio'))).toBe('orders.confirmName');
    const { orderId, to } = await cancel(` ${product.toLowerCase()} `);
    expect(to).toBe(0);
    await approve(orderId);
    const { order, details } = await ended(orderId);
    expect([order.state, details.licence?.state]).toEqual(['confirmed', 'inStep']);
    expect(sent(state)[0]?.body).toEqual({ subscriptionIds: ['c-visio'] });
    expect(licenceOf(state, 'c-visio').is_active).toBe(false);
  });
});

test('who asked, who approved and how it ended stands in the audit trail', async () => {
  const { ordered, call } = await opened();
  await ordered(14);
  const { entries } = await call('listAudit', { query: {} });
  const of = (action: string) => entries.find((entry) => entry.action === action);
  expect(of('seatsRequested')).toMatchObject({
    subject: { id: 'c-e3', name: 'Microsoft 365 E3' },
    details: [{ field: 'seats', from: '12', to: '14' }],
  });
  expect(of('orderApproved')).toMatchObject({ outcome: 'done', subject: { name: 'Microsoft 365 E3' } });
  expect(of('orderEnded')).toMatchObject({
    by: { kind: 'companion' },
    details: [{ field: 'order', from: 'ordered', to: 'confirmed' }, {}],
  });
});

test('whoever approves sees cost a cycle, floor with its window, the line that follows, and why Sherweb may refuse', async () => {
  const { call, state, request, approve, ended, sync } = await opened({ ...alone, recurringFee: 'cost' });
  const { client_id, id } = licenceOf(state, 'c-e3');
  const invoice = state.halo.addRecurringInvoice(client_id, [{ licenceId: id, unitPrice: 40 }]);
  state.sherweb.edit('c-e3', {
    commitmentTerm: { type: 'Annual', termEndDate: '2099-01-14', renewalConfiguration: null },
  });
  await sync();
  await call('billing', { query: {} });
  const { orderId } = await request(10);
  const { rows } = await call('orderRows', {});
  const fee = state.sherweb.subscription('c-e3')?.fees?.recurringFee ?? 0;
  expect(rows[0]?.context).toMatchObject({
    customerName: 'Contoso Ltd',
    cost: { change: -2 * fee, currency: 'USD', cycle: 'monthly' },
    floor: { seats: 12, until: '2099-01-14' },
    lines: [{ recurringInvoiceId: invoice.id, quantity: 12, next: 10 }],
    warning: { code: 'orders.belowFloor' },
  });
  await approve(orderId);
  expect((await ended(orderId)).order).toMatchObject({
    state: 'failed',
    problem: { code: 'orders.failedAtSherweb' },
  });
});

test('a technician asks and sees the orders of a customer, without cost, and neither approves nor cancels', async () => {
  const companion = await opened({ ordersEnabled: true, recurringFee: 'cost' });
  const server = await listening(companion.whole);
  const { token } = await paired(companion.whole, 'technician');
  const headers = { ...bearer(token), 'content-type': 'application/json' };
  const post = (path: string, body: object = {}) =>
    server.ask({ method: 'POST', path, headers, body: JSON.stringify(body) });
  const asked = await post('/api/orders', { subscriptionId: 'c-e3', to: 14, reason: 'starters', ticket: 7 });
  expect(asked.status).toBe(201);
  const { orderId } = JSON.parse(asked.text);
  const { id } = clientNamed(companion.state, 'Contoso Ltd');
  const seen = await server.ask({ method: 'GET', path: `/api/halo-clients/${id}/orders`, headers });
  expect(JSON.parse(seen.text)).toMatchObject({
    enabled: true,
    rows: [{ order: { orderId }, details: { reason: 'starters', ticket: 7 }, context: { cost: null } }],
  });
  const refused = [
    await post(`/api/orders/${orderId}/approve`),
    await post(`/api/orders/${orderId}/reject`),
    await post('/api/orders/cancellations', { subscriptionId: 'c-e3', confirm: 'Microsoft 365 E3' }),
  ];
  expect(refused.map(({ status }) => status)).toEqual([403, 403, 403]);
  await companion.approve(orderId);
  expect((await companion.ended(orderId)).order.state).toBe('confirmed');
});

test('two browsers of one person are one person', async () => {
  const companion = await opened({ ordersEnabled: true });
  const server = await listening(companion.whole);
  const browser = async (role: 'admin' | 'technician', person: string) => {
    const { code } = await companion.call('createPairingCode', { body: { role } });
    const body = { code, name: `${role} browser`, person };
    const { token } = await companion.call('pair', { body });
    return { ...bearer(token), 'content-type': 'application/json' };
  };
  const ann = await browser('technician', 'Ann Lee');
  const body = JSON.stringify({ subscriptionId: 'c-e3', to: 14 });
  const asked = await server.ask({ method: 'POST', path: '/api/orders', headers: ann, body });
  const path = `/api/orders/${JSON.parse(asked.text).orderId}/approve`;
  const approveAs = async (person: string) =>
    (await server.ask({ method: 'POST', path, headers: await browser('admin', person), body: '{}' })).status;
  expect([await approveAs('ann  lee'), await approveAs('Bob')]).toEqual([403, 202]);
});
