import type { Wants } from '../../../shared/notifications.ts';
import { isBelievable } from '../../clock/noted-times.ts';
import type { Message, Told } from '../../data/documents/notified.ts';
import { groupBy } from '../../lists/lists.ts';
import type { Cause } from './cause.ts';
import { closingOf, type HeardCause, inMessages, newsIn, partOf } from './message-parts.ts';

/** One way, with what it was told of before. */
export interface Listener {
  readonly wayId: string;
  readonly wants: Pick<Wants, 'causes'>;
  /** Since when there is this way, ISO date-time, UTC: what happened before is no news to it. */
  readonly addedAt: string;
  /** It is told of each customer apart, and each time of everything that is the case. */
  readonly isByCustomer: boolean;
  readonly told: readonly Told[];
}

/** What one way is to be told, and what it knows then. */
interface ToTell {
  readonly told: readonly Told[];
  readonly messages: readonly Pick<Message, 'form' | 'parts'>[];
}

/**
 * Decides what one way is told. A cause is told once, and again only where something about it is new; one that is gone
 * is closed with one word, where somebody was told of it. What can wait is told all together when the digest is due.
 * Pure.
 * @param isDigestDue everything was looked at, and it is the hour of the digest; else only what cannot wait was
 * @param at when it is decided, ISO date-time, UTC
 */
export function whatToTell(
  causes: readonly Cause[],
  listener: Listener,
  isDigestDue: boolean,
  at: string,
): ToTell {
  const { wayId, wants, addedAt, isByCustomer } = listener;
  const isDue = ({ urgency }: Pick<Cause, 'urgency'>) => urgency === 'now' || isDigestDue;
  const heard = causes
    .filter(isDue)
    .flatMap((cause) => (isByCustomer ? byCustomer(cause) : [{ ...cause, customer: null }]))
    .map((each) => ({
      ...each,
      items: each.items.filter(
        (item) => item.at === undefined || item.at >= addedAt || !isBelievable(addedAt, at),
      ),
    }))
    .filter(({ items }) => items.length > 0);
  const before = new Map(
    listener.told.filter(({ kind }) => wants.causes.includes(kind)).map((told) => [told.key, told] as const),
  );
  const still = new Set(heard.map(({ key }) => key));
  const gone = [...before.values()].filter((told) => isDue(told) && !still.has(told.key));

  const told = heard.map((each) => toldOf(each, before.get(each.key), { wayId, at }));
  const news = heard.flatMap((each) => partOf(each, before.get(each.key), isByCustomer));
  const closings = gone.filter(({ isEvent }) => !isEvent).map(closingOf);
  const waiting = [...before.values()].filter((each) => !isDue(each));
  return { told: [...waiting, ...told], messages: inMessages([...news, ...closings], isByCustomer) };
}

/** One cause for each Halo customer; what is about none stays together. */
function byCustomer(cause: Cause): HeardCause[] {
  const groups = groupBy(cause.items, ({ customer }) => customer?.haloClientId ?? null);
  return [...groups].map(([haloClientId, items]) => ({
    ...cause,
    key: haloClientId === null ? cause.key : `${cause.key} ${haloClientId}`,
    customer: haloClientId === null ? null : (items[0]?.customer ?? null),
    items,
  }));
}

function toldOf(
  heard: HeardCause,
  before: Told | undefined,
  { wayId, at }: { wayId: string; at: string },
): Told {
  const { key, kind, urgency, isEvent, customer, items } = heard;
  const isNews = newsIn(heard, before).length > 0;
  return {
    wayId,
    key,
    kind,
    urgency,
    isEvent,
    since: before?.since ?? heard.since,
    said: isNews || before === undefined ? heard.say(items) : before.said,
    customer,
    // What is gone of it and comes back is news again.
    facts: items.map(({ fact }) => fact),
    at: isNews || before === undefined ? at : before.at,
  };
}
