import type { Intention } from '../../../shared/intentions.ts';
import type { OrderState } from '../../../shared/order-states.ts';
import { note } from '../../messages/note.ts';
import {
  isRenewed,
  type Moment,
  namesOf,
  quiet,
  type Row,
  skipped,
  type Verdict,
  waiting,
} from './verdict.ts';

/** The order that was made of it. */
export interface MadeOrder {
  readonly orderId: string;
  readonly state: OrderState;
}

/**
 * How "at renewal go to N" stands: set once a read shows that it renews at N; after a renewal at another quantity it can
 * still be ordered while the new window is open and reaches as far.
 * @param made the order of it, where one was made by itself
 */
export function goToVerdict(
  intention: Intention,
  to: number,
  row: Row,
  moment: Moment,
  made: MadeOrder | undefined,
): Verdict {
  return isRenewed(intention, row)
    ? afterRenewal(intention, to, row, made)
    : beforeRenewal(intention, to, row, moment);
}

function beforeRenewal(intention: Intention, to: number, row: Row, moment: Moment): Verdict {
  const { about } = intention;
  if (row.renewsAt === to) return quiet('set');
  if (row.then === 'ends')
    return skipped(note('renewals.willEnd', { ...namesOf(intention), to, date: row.date ?? '' }));
  if (row.seats !== about.seats) return quantityChanged(intention, to, row);
  return waiting(intention, row, moment);
}

function afterRenewal(intention: Intention, to: number, row: Row, made: MadeOrder | undefined): Verdict {
  const { about } = intention;
  const { seats, floorNow, windowClosesAt, floors } = row;
  const said = { ...namesOf(intention), to, seats };
  if (seats === to) return quiet('done');
  if (made?.state === 'failed' || made?.state === 'rejected')
    return skipped(note('renewals.orderFailed', { ...said, orderId: made.orderId }));
  if (seats !== about.seats && seats !== about.renewsAt) return quantityChanged(intention, to, row);
  if (to > seats) return { state: 'due', note: note('renewals.mayGoUp', said) };
  if (floorNow === null) return skipped(note('renewals.floorUnknown', said));
  if (made !== undefined && made.state !== 'asked')
    return { state: 'due', note: note('renewals.isOrdered', { ...said, orderId: made.orderId }) };
  if (windowClosesAt === null)
    return skipped(note('renewals.windowMissed', { ...said, closed: floors.at(-1)?.until ?? '–' }));
  if (floorNow > to)
    return skipped(note('renewals.floorHigher', { ...said, floor: floorNow, until: windowClosesAt }));
  return { state: 'due', note: note('renewals.mayGoDown', { ...said, until: windowClosesAt }) };
}

const quantityChanged = (intention: Intention, to: number, { seats }: Row): Verdict =>
  skipped(
    note('renewals.quantityChanged', { ...namesOf(intention), to, from: intention.about.seats, seats }),
  );
