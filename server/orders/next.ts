import type { Actor } from '../../shared/audit.ts';
import { isCancellation, waitsForApproval } from '../../shared/order-states.ts';
import type { KeptOrder, Order, Tracked } from '../../shared/orders.ts';
import type { Note } from '../../shared/problem.ts';
import { note } from '../messages/note.ts';

/** What happens to an order. Times are ISO, UTC. */
export type OrderEvent =
  | { readonly kind: 'approved' | 'rejected'; readonly by: Actor; readonly at: string }
  /** Sherweb's writes are switched off: `problem` says what would be sent. */
  | { readonly kind: 'dryRun'; readonly problem: Note }
  /** It is in the journal and about to be sent. */
  | { readonly kind: 'sending'; readonly at: string }
  /** Sherweb took it in; null: without a tracking id. */
  | { readonly kind: 'accepted'; readonly trackingId: string | null }
  /** Nobody knows whether Sherweb has it. */
  | { readonly kind: 'answerLost'; readonly problem: Note }
  /** It was not sent, or Sherweb refused it: nothing has changed. */
  | { readonly kind: 'stopped'; readonly problem: Note; readonly at: string }
  | { readonly kind: 'tracked'; readonly status: Tracked }
  /** A read of Sherweb that began after it was sent; null: the subscription is not there. */
  | { readonly kind: 'read'; readonly seats: number | null; readonly at: string }
  /** Nobody waits for it any longer. */
  | { readonly kind: 'gaveUp'; readonly at: string };

/**
 * The order after something happened to it; itself where that cannot happen to it, such as a second approval or an
 * answer that comes when it has ended. Pure: every way from state to state stands here and nowhere else.
 */
export function next(kept: KeptOrder, event: OrderEvent): KeptOrder {
  const { order, details } = kept;
  const { state } = order;
  const isSent = state === 'ordered' || state === 'unknown';
  switch (event.kind) {
    case 'approved':
      if (!waitsForApproval(order)) return kept;
      return changed(
        kept,
        { state: 'approved', approvedBy: event.by, problem: null },
        { decidedAt: event.at },
      );
    case 'rejected':
      if (!waitsForApproval(order)) return kept;
      return changed(
        kept,
        { state: 'rejected', problem: null },
        { rejectedBy: event.by, decidedAt: event.at, endedAt: event.at },
      );
    case 'dryRun':
      return state === 'approved' ? changed(kept, { problem: event.problem }) : kept;
    case 'sending':
      return state === 'approved'
        ? changed(kept, { state: 'ordered', problem: null }, { sentAt: event.at })
        : kept;
    case 'accepted':
      if (state !== 'ordered') return kept;
      return changed(kept, { trackingId: event.trackingId, problem: null }, { answered: true });
    case 'answerLost':
      return state === 'ordered' ? changed(kept, { problem: event.problem }) : kept;
    case 'stopped':
      if (state !== 'approved' && state !== 'ordered') return kept;
      return changed(kept, { state: 'failed', problem: event.problem }, { endedAt: event.at });
    case 'tracked':
      return isSent ? changed(kept, {}, { tracked: event.status }) : kept;
    case 'read':
      return isSent ? afterRead(kept, event.seats, event.at) : kept;
    case 'gaveUp':
      if (state !== 'ordered') return kept;
      return details.tracked === 'Failure'
        ? failedAtSherweb(kept, details.seatsNow, event.at)
        : changed(kept, { state: 'unknown', problem: whyUnknown(kept) }, { endedAt: event.at });
  }
}

const changed = (
  { order, details }: KeptOrder,
  ofOrder: Partial<Order>,
  ofDetails: Partial<KeptOrder['details']> = {},
): KeptOrder => ({ order: { ...order, ...ofOrder }, details: { ...details, ...ofDetails } });

/** Only a read confirms. What Sherweb calls a failure stays one, and the read says what stands. */
function afterRead(kept: KeptOrder, seats: number | null, at: string): KeptOrder {
  if (kept.details.tracked === 'Failure') return failedAtSherweb(kept, seats, at);
  const isDone = isCancellation(kept.order) ? seats === null || seats === 0 : seats === kept.order.to;
  if (isDone) return changed(kept, { state: 'confirmed', problem: null }, { seatsNow: seats, endedAt: at });
  return seats === kept.details.seatsNow ? kept : changed(kept, {}, { seatsNow: seats });
}

const failedAtSherweb = (kept: KeptOrder, seats: number | null, at: string): KeptOrder =>
  changed(
    kept,
    { state: 'failed', problem: note('orders.failedAtSherweb', { now: seats ?? kept.order.from }) },
    { seatsNow: seats, endedAt: at },
  );

function whyUnknown({ order, details }: KeptOrder): Note {
  const values = { now: details.seatsNow ?? order.from, to: order.to };
  if (details.tracked === 'Success') return note('orders.withoutEffect', values);
  return note(details.answered ? 'orders.stillUnderWay' : 'orders.neverSeen', values);
}
