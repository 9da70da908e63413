import { fixedSince, openFloors } from '../../../shared/decrease-window.ts';
import type { ListedRenewal } from '../../../shared/renewals.ts';
import { dayWords, moment } from './text.ts';

/** What happens on the next date: `renews 15 Jan 2028 at 48`, `ENDS 31 Jan 2028, it will not renew`. */
export function thenWords({ then, date, renewsAt, seats }: ListedRenewal): string {
  const day = date === null ? '' : ` ${dayWords(date)}`;
  if (then === 'ends') return `ENDS${day}, it will not renew`;
  if (then === null)
    return date === null ? 'not known: no term' : `term to${day}, not known whether it renews`;
  const at = renewsAt === null ? '' : ` at ${renewsAt}`;
  return then === 'renewsAt' ? `renews${day}${at} instead of ${seats}` : `renews${day}${at}`;
}

/**
 * How far it may go down, until when, in this machine's zone.
 * @example may go down to 10 until 9 Feb 2027, 14:00; then fixed until 31 Jan 2028
 */
export function windowWords(renewal: ListedRenewal, nowMs: number): string {
  const { floors, floorNow, seats, termEndsOn } = renewal;
  const end = termEndsOn === null ? '' : ` until ${dayWords(termEndsOn)}`;
  if (floorNow === null) return 'not known how far it may go down';
  const open = openFloors(floors, seats, nowMs);
  if (open.length > 0) {
    const steps = open.map(({ quantity, until }) => `to ${quantity} until ${moment(until)}`);
    return `may go down ${steps.join(', ')}; then fixed${end}`;
  }
  const since = fixedSince(floors, seats, nowMs);
  return since === null ? `fixed${end}` : `fixed since ${moment(since)}${end}`;
}
