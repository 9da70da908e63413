import type { Wants } from '../../../shared/notifications.ts';
import type { ListedRenewal } from '../../../shared/renewals.ts';
import { note } from '../../messages/note.ts';
import { type Cause, type CauseItem, causeOf, countOf } from './cause.ts';
import type { WholeTruth } from './truth.ts';

/** Commitments that renew, end or close within so many days, and of which nobody has said what is wanted. Pure. */
export function renewalCauses(
  { renewals, at }: WholeTruth,
  { daysAhead }: Pick<Wants, 'daysAhead'>,
): Cause[] {
  const until = new Date(Date.parse(at) + daysAhead * 86_400_000).toISOString();
  return causeOf({
    key: 'windowClosing',
    kind: 'windowClosing',
    urgency: 'digest',
    // It passes by itself, and then it is in What changed.
    isEvent: true,
    since: at,
    say: (items) => note('notify.closing', countOf(items)),
    items: renewals.flatMap((renewal) => itemsOf(renewal, at, until)),
  });
}

function itemsOf(renewal: ListedRenewal, at: string, until: string): CauseItem[] {
  const { subscriptionId, sherwebCustomerId, haloClientId, customerName, product, seats, intention } =
    renewal;
  const customer = { sherwebCustomerId, haloClientId, name: customerName };
  const common = { customer: customerName, product };
  const item = (fact: string, said: NonNullable<CauseItem['said']>): CauseItem => ({
    fact: `${subscriptionId} ${fact}`,
    customer,
    said,
  });
  // What a person wants of it is waited for, or can be had no more.
  if (intention !== null)
    return intention.note === null ? [] : [item(`${intention.want} ${intention.state}`, intention.note)];

  const { windowClosesAt, floorNow, date, then, renewsAt } = renewal;
  const isWindow =
    windowClosesAt !== null &&
    floorNow !== null &&
    floorNow < seats &&
    windowClosesAt > at &&
    windowClosesAt <= until;
  const isDate = date !== null && date >= at.slice(0, 10) && date <= until.slice(0, 10);
  return [
    ...(isWindow
      ? [
          item(
            `window ${windowClosesAt}`,
            note('notify.closingWindow', {
              ...common,
              seats,
              floor: floorNow,
              until: windowClosesAt,
            }),
          ),
        ]
      : []),
    ...(isDate && then === 'ends'
      ? [item(`ends ${date}`, note('notify.closingEnds', { ...common, seats, day: date }))]
      : []),
    ...(isDate && (then === 'renews' || then === 'renewsAt')
      ? [
          item(
            `renews ${date} ${renewsAt}`,
            note('notify.closingRenews', { ...common, seats: renewsAt ?? seats, day: date }),
          ),
        ]
      : []),
  ];
}
