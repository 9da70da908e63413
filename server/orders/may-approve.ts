import type { Actor } from '../../shared/audit.ts';
import { cents } from '../../shared/cents.ts';
import { waitsForApproval } from '../../shared/order-states.ts';
import type { KeptOrder } from '../../shared/orders.ts';
import type { Settings } from '../../shared/settings.ts';
import { wasWithin } from '../clock/noted-times.ts';
import { moneyPhrase, phrase } from '../messages/phrases.ts';
import { ProblemError } from '../messages/problem-error.ts';
import { typedAlike } from './typed-alike.ts';

const dayMs = 24 * 3_600_000;

/** What an order adds to the cost of a billing cycle; null: not proven. */
type CostOf = (kept: KeptOrder) => { readonly change: number; readonly currency: string | null } | null;

interface Approval {
  readonly kept: KeptOrder;
  readonly by: Actor;
  /** Whose browser approves, as that person said; null: not told, or a command. */
  readonly person: string | null;
  readonly now: Date;
}

/**
 * Refuses what must not be approved: what waits no longer, one's own order, more in a day than allowed. Pure.
 * @throws ProblemError
 */
export function mayApprove(
  { kept, by, person, now }: Approval,
  orders: readonly KeptOrder[],
  settings: Settings,
  costOf: CostOf,
): void {
  const { order, details } = kept;
  if (!waitsForApproval(order))
    throw new ProblemError(409, 'orders.notWaiting', {
      orderId: order.orderId,
      state: phrase(`orderState.${order.state}`),
    });
  if (!settings.ordersApproverMayRequest && isSamePerson(order.requestedBy, details.person, by, person))
    throw new ProblemError(403, 'orders.samePerson', { orderId: order.orderId });

  const lately = orders.filter((each) => each !== kept && countsAt(each, now));
  const seats = lately.reduce((sum, each) => sum + seatsOf(each), 0);
  if (seats + seatsOf(kept) > settings.ordersDailySeats)
    throw new ProblemError(409, 'orders.overDailySeats', {
      seats: seatsOf(kept),
      left: Math.max(0, settings.ordersDailySeats - seats),
      most: settings.ordersDailySeats,
    });

  const cost = costOf(kept);
  if (settings.ordersDailyMoney === null || cost === null || cost.change <= 0) return;
  const spent = lately
    .map(costOf)
    .reduce((sum, each) => sum + (each?.currency === cost.currency ? Math.max(0, each.change) : 0), 0);
  if (spent + cost.change > settings.ordersDailyMoney)
    throw new ProblemError(409, 'orders.overDailyMoney', {
      added: moneyPhrase(cost.change, cost.currency),
      left: moneyPhrase(cents(Math.max(0, settings.ordersDailyMoney - spent)), cost.currency),
      most: moneyPhrase(settings.ordersDailyMoney, cost.currency),
    });
}

/** By browser, by the name that its person gave, or both a command on the companion's machine. */
function isSamePerson(asked: Actor, askedBy: string | null, by: Actor, person: string | null): boolean {
  if (asked.kind !== 'connection' || by.kind !== 'connection') return asked.kind === by.kind;
  const isNamedSame = askedBy !== null && person !== null && typedAlike(askedBy, person);
  return asked.connectionId === by.connectionId || isNamedSame;
}

/** What was approved in the last 24 hours and may have reached Sherweb; a dry run has not. */
const countsAt = ({ order, details }: KeptOrder, now: Date): boolean =>
  !waitsForApproval(order) &&
  ['approved', 'ordered', 'confirmed', 'unknown'].includes(order.state) &&
  details.decidedAt !== null &&
  wasWithin(dayMs, details.decidedAt, now);

/** Up and down counted alike. */
const seatsOf = ({ order }: KeptOrder): number => Math.abs(order.to - order.from);
