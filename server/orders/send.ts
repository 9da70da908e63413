import { isCancellation } from '../../shared/order-states.ts';
import type { KeptOrder } from '../../shared/orders.ts';
import type { Note } from '../../shared/problem.ts';
import type { Subscription } from '../../shared/subscription.ts';
import { note } from '../messages/note.ts';
import { phrase } from '../messages/phrases.ts';
import { OutsideError } from '../vendors/http/outside-error.ts';
import { isRefused, refusalOf } from '../vendors/sherweb/refusal.ts';
import type { OrderDeps } from './deps.ts';
import { floorOf, warningOf } from './floor.ts';
import type { OrderEvent } from './next.ts';
import { seatsOf } from './read-seats.ts';

/**
 * Sends an approved order, once: it is read again, noted in the journal, then sent.
 * @param happened keeps what happened to it; resolves when that is on disk
 * @throws StoreError when the journal cannot be written: then nothing was sent
 */
export async function sendOrder(
  kept: KeptOrder,
  deps: OrderDeps,
  happened: (event: OrderEvent) => Promise<void>,
): Promise<void> {
  const { order, details } = kept;
  const { sherweb, orders, journal, settings, now } = deps;
  const at = () => now().toISOString();
  const stop = (problem: Note) => happened({ kind: 'stopped', problem, at: at() });

  const seen = await lastRead(kept, deps);
  let seats: number | null | 'unreadable';
  try {
    seats = await seatsOf(kept, sherweb(), deps);
  } catch (error) {
    if (!(error instanceof OutsideError)) throw error;
    return stop(note('orders.notSent', { ...saidBy(error, 'subscriptions'), wording: 'unread' }));
  }
  if (seats !== order.from) return stop(movedNote(seats, order.from));
  const approvedAt = new Date(details.decidedAt ?? at());
  const read = await lastRead(kept, deps);
  // Whoever approved saw nothing against it then.
  const wasFree = seen !== undefined && warningOf(order.to, seen, approvedAt) === null;
  if (wasFree && read !== undefined && warningOf(order.to, read, now()) !== null)
    return stop(closedNote(kept, read, now()));
  if (settings().ordersDryRun) return happened({ kind: 'dryRun', problem: wouldSend(kept) });

  await journal.add(order.orderId, at());
  await happened({ kind: 'sending', at: at() });
  try {
    const { sherwebCustomerId } = details;
    const trackingId = isCancellation(order)
      ? await orders().cancel(sherwebCustomerId, order.subscriptionId)
      : await orders().amend(sherwebCustomerId, order.subscriptionId, order.to);
    await happened({ kind: 'accepted', trackingId });
  } catch (error) {
    if (!(error instanceof OutsideError)) throw error;
    if (isRefused(error)) return stop(refusalNote(error, kept));
    await happened({ kind: 'answerLost', problem: lostNote(error) });
  }
}

/** The subscription of an order as last read; undefined: it was not there, or never read. */
async function lastRead({ order, details }: KeptOrder, { data }: OrderDeps) {
  const read = await data.subscriptions.get(details.sherwebCustomerId);
  return read?.subscriptions.find(({ id }) => id === order.subscriptionId);
}

const closedNote = ({ order }: KeptOrder, read: Subscription, now: Date): Note =>
  isCancellation(order)
    ? note('orders.closed', { until: read.commitment?.termEndDate ?? '', wording: 'cancellation' })
    : note('orders.closed', { floor: floorOf(read, now)?.seats ?? read.quantity });

const movedNote = (seats: number | null | 'unreadable', from: number): Note => {
  if (seats === 'unreadable') return note('orders.moved', { wording: 'unreadable' });
  return seats === null
    ? note('orders.moved', { wording: 'gone' })
    : note('orders.moved', { now: seats, from });
};

const wouldSend = ({ order }: KeptOrder): Note => {
  const { from, to, subscriptionId } = order;
  return isCancellation(order)
    ? note('orders.dryRun', { subscriptionId, wording: 'cancellation' })
    : note('orders.dryRun', { from, to, subscriptionId });
};

const codes = {
  commitment: 'orders.refusedCommitment',
  restricted: 'orders.refusedRestricted',
  limits: 'orders.refusedLimits',
  dependencies: 'orders.refusedDependencies',
  terms: 'orders.refusedTerms',
} as const;

/** A refusal whose type we know gets its sentence; of any other, Sherweb's own words are told. */
function refusalNote(error: OutsideError, { order }: KeptOrder): Note {
  const refusal = refusalOf(error);
  const { from, to } = order;
  if (refusal !== undefined) return note(codes[refusal], { now: from, to });
  const said = saidBy(error, isCancellation(order) ? 'cancellation' : 'amendment');
  return note(error.code === 'rejected' ? 'orders.refused' : 'orders.notSent', { now: from, ...said });
}

const lostNote = (error: OutsideError): Note =>
  note('orders.answerLost', { happened: error.happened ?? phrase('happened.notAsked') });

const saidBy = (error: OutsideError, call: 'subscriptions' | 'amendment' | 'cancellation') => ({
  call: phrase(`call.${call}`),
  happened: error.happened ?? phrase('happened.notAsked'),
});
