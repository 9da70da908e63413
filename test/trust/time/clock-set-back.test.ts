import { describe, expect, test } from 'vitest';
import { createWrongCodes } from '../../../server/access/wrong-codes.ts';
import { dueDigestSlot } from '../../../server/notify/decide/digest-slot.ts';
import { isDueAt, nextTryOf } from '../../../server/notify/decide/next-try.ts';
import { mayApprove } from '../../../server/orders/may-approve.ts';
import { newOrder } from '../../../server/orders/new-order.ts';
import { next } from '../../../server/orders/next.ts';
import { leftAs } from '../../../server/orders/recover.ts';
import { createRefreshLimits } from '../../../server/panel/refresh-limits.ts';
import { pulseOf } from '../../../server/schedule/late.ts';
import { isToMakeUp } from '../../../server/schedule/make-up.ts';
import { quietDays } from '../../../server/sync/read/remember.ts';
import { createTicketReader } from '../../../server/tickets/read-tickets.ts';
import { defaultSettings } from '../../../shared/settings.ts';
import { accessAt } from '../../server/access/access-at.ts';
import { bought } from '../../server/orders/bought.ts';
import { runSummary } from '../../support/runs.ts';

/** What the clock showed while it was a year ahead, and what it shows since it is right. */
const ahead = '2027-03-02T06:01:00.000Z';
const right = '2026-03-02T08:30:00.000Z';
const now = new Date(right);

const by = { kind: 'command' } as const;
const orderOf = (to: number, decidedAt?: string) => {
  const asked = { orderId: `o-${to}`, subscription: bought(10), to, by, person: null, at: right };
  const order = newOrder({ ...asked, reason: undefined, ticket: undefined }, []);
  return decidedAt === undefined ? order : next(order, { kind: 'approved', by, at: decidedAt });
};

describe('a clock that was a year ahead is set right', () => {
  test('an order that was approved then, and never sent, is late: nobody knows how long ago that was', () => {
    expect(leftAs(orderOf(12, ahead), false, now)).toBe('late');
    expect(leftAs(orderOf(12, '2026-03-02T08:30:05.000Z'), false, now)).toBe('send');
  });

  test('orders of then do not fill the day’s seats for a year; those of an hour ahead do', () => {
    const settings = { ...defaultSettings, ordersDailySeats: 30, ordersApproverMayRequest: true };
    const approve = (decidedAt: string) => () =>
      mayApprove(
        { kept: orderOf(12), by, person: null, now },
        [orderOf(40, decidedAt)],
        settings,
        () => null,
      );
    expect(approve(ahead)).not.toThrow();
    expect(approve('2026-03-02T09:30:00.000Z')).toThrow(/seats/);
  });

  test('a sync of then is not believed to be the last one: silence is told', () => {
    const settings = { scheduleEnabled: true, importCustomers: true, importSubscriptions: true };
    const runs = [runSummary({ finishedAt: ahead }), runSummary({ finishedAt: '2026-03-01T06:01:00.000Z' })];
    expect(pulseOf(runs, settings, ahead, now)).toEqual({ isLate: true, lastAt: '2026-03-01T06:01:00.000Z' });
  });

  test('a daily sync that failed is tried again, though the schedule was changed then', () => {
    const slot = '2026-03-02T06:00:00.000Z';
    const schedule = {
      lastSuccessAt: null,
      lastError: null,
      since: ahead,
      lastSlotAt: slot,
      lastTriedAt: slot,
    };
    const parts = { importCustomers: true, importSubscriptions: true };
    expect(isToMakeUp([runSummary({ status: 'failed' })], schedule, parts, now, false)).toBe(true);
  });

  test('a mapping that was made then is not the newest for a year: a dozen customers at once still wait', () => {
    const old = { createdAt: '2025-12-22T08:30:00.000Z' };
    expect(quietDays([old, { createdAt: ahead }], now)).toBe(70);
    expect(quietDays([old, { createdAt: '2026-03-02T09:00:00.000Z' }], now)).toBe(0);
    expect(quietDays([{ createdAt: ahead }], now)).toBeNull();
  });

  test('a digest of then, or a way that was added then, puts off no digest', () => {
    const hour = { digestTime: '08:00', scheduleTimeZone: 'UTC' };
    const slot = '2026-03-02T08:00:00.000Z';
    expect(dueDigestSlot(hour, [null, ahead], now)).toBe(slot);
    expect(dueDigestSlot(hour, [ahead, null], now)).toBe(slot);
    expect(dueDigestSlot(hour, [null, slot], now)).toBeNull();
    expect(dueDigestSlot(hour, [slot.replace('08:00', '08:10'), null], now)).toBeNull();
  });

  test('a message that was put off then is tried at once, and not for ever', () => {
    expect(isDueAt(ahead, now)).toBe(true);
    expect(isDueAt('2026-03-02T08:40:00.000Z', now)).toBe(false);
    expect(nextTryOf({ at: ahead, tries: 80 }, now)).toBe('2026-03-02T09:30:00.000Z');
    expect(nextTryOf({ at: ahead, tries: 81 }, now)).toBeNull();
  });

  test('a refresh, a ticket and a guess at a code wait for nothing that was noted then', async () => {
    let at = Date.parse(ahead);
    const limits = createRefreshLimits(() => at);
    limits.refusalOf(1, null);
    limits.refused(30_000);
    const codes = createWrongCodes(() => new Date(at));
    for (let tries = 0; tries < 6; tries += 1) codes.count('10.0.0.1');
    let reads = 0;
    const ticketOf = createTicketReader(
      () =>
        ({
          readTicket: async (id: number) => {
            reads += 1;
            return { id, summary: `read ${reads}`, typeId: null };
          },
        }) as never,
      () => at,
    );
    for (let ticketId = 1; ticketId <= 60; ticketId += 1) await ticketOf(ticketId, false);

    at = now.getTime();
    expect(limits.refusalOf(1, null)).toBeNull();
    expect(codes.count('10.0.0.1').isOver).toBe(false);
    expect(await ticketOf(1, false)).toMatchObject({ summary: 'read 61' });
  });

  test('a code that was made then lets nobody in for a year, and a browser is noted as seen again', async () => {
    const { access, main, wait } = await accessAt(ahead);
    const { code } = await access.invite({ role: 'admin' }, null);
    const paired = await access.pair(code, { name: 'x', person: null }, '10.0.0.1');
    const unused = await access.invite({ role: 'admin' }, null);
    wait(now.getTime() - Date.parse(ahead));
    access.whoIs(paired.token);
    await main.settled();
    expect(access.connections()[0]?.lastSeenAt).toBe(right);
    expect(access.openCodes()).toEqual([]);
    await expect(access.pair(unused.code, { name: 'y', person: null }, '10.0.0.1')).rejects.toMatchObject({
      note: { code: 'access.wrongCode' },
    });
  });
});
