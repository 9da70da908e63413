import type { Wants } from '../../../shared/notifications.ts';
import type { Message, MessagePart, Told } from '../../data/notified-document.ts';
import { groupBy } from '../../sync/plan/model/lists.ts';
import type { Cause, CauseItem, Customer } from './cause.ts';

/** More than so many things of one cause are only counted. */
const mostItems = 20;

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

/** What one way is to be told, and what it was told of then. */
export interface Telling {
  readonly told: readonly Told[];
  readonly messages: readonly Pick<Message, 'form' | 'parts'>[];
}

type Unit = Cause & { readonly customer: Customer | null };

/**
 * Decides what one way is told. A cause is told once, and again only where something about it is new; one that is gone
 * is closed with one word, where somebody was told of it. What can wait is told all together when the digest is due.
 * Pure.
 * @param isDigestDue everything was looked at, and it is the hour of the digest; else only what cannot wait was
 */
export function whatToTell(
  causes: readonly Cause[],
  listener: Listener,
  isDigestDue: boolean,
  at: string,
): Telling {
  const { wayId, wants, addedAt, isByCustomer } = listener;
  const isDue = ({ urgency }: Pick<Cause, 'urgency'>) => urgency === 'now' || isDigestDue;
  const units = causes
    .filter(isDue)
    .flatMap((cause) => (isByCustomer ? byCustomer(cause) : [{ ...cause, customer: null }]))
    .map((unit) => ({
      ...unit,
      items: unit.items.filter((item) => item.at === undefined || item.at >= addedAt),
    }))
    .filter(({ items }) => items.length > 0);
  const before = new Map(
    listener.told.filter(({ kind }) => wants.causes.includes(kind)).map((told) => [told.key, told] as const),
  );
  const is = new Set(units.map(({ key }) => key));
  const gone = [...before.values()].filter((told) => isDue(told) && !is.has(told.key));

  const told = units.map((unit) => toldOf(unit, before.get(unit.key), { wayId, at }));
  const tellings = units.flatMap((unit) => partOf(unit, before.get(unit.key), isByCustomer));
  const closings = gone.filter(({ isEvent }) => !isEvent).map(closingOf);
  const waiting = [...before.values()].filter((each) => !isDue(each));
  return { told: [...waiting, ...told], messages: inMessages([...tellings, ...closings], isByCustomer) };
}

type Part = MessagePart & Pick<Cause, 'urgency'>;

const inMessages = (parts: readonly Part[], isByCustomer: boolean): Telling['messages'] => {
  const alone = (one: Part) => isByCustomer || one.urgency === 'now';
  const strip = ({ urgency: _urgency, ...part }: Part): MessagePart => part;
  const together = parts.filter((one) => !alone(one)).map(strip);
  return [
    ...parts.filter(alone).map((one) => ({ form: 'now' as const, parts: [strip(one)] })),
    ...(together.length === 0 ? [] : [{ form: 'digest' as const, parts: together }]),
  ];
};

/** One cause for each Halo customer; what is about none stays together. */
function byCustomer(cause: Cause): Unit[] {
  const groups = groupBy(cause.items, ({ customer }) => customer?.haloClientId ?? null);
  return [...groups].map(([haloClientId, items]) => ({
    ...cause,
    key: haloClientId === null ? cause.key : `${cause.key} ${haloClientId}`,
    customer: haloClientId === null ? null : (items[0]?.customer ?? null),
    items,
  }));
}

const newsIn = ({ items }: Unit, before: Told | undefined): readonly CauseItem[] => {
  const known = new Set(before?.facts);
  return items.filter(({ fact }) => !known.has(fact));
};

function partOf(unit: Unit, before: Told | undefined, isWhole: boolean): Part[] {
  const { key, kind, urgency, customer } = unit;
  const news = newsIn(unit, before);
  if (news.length === 0) return [];
  const said = unit.say(unit.items);
  const shown = (isWhole ? unit.items : news).flatMap((item) =>
    item.said === null ? [] : [{ customer: item.customer, said: item.said }],
  );
  return [
    {
      key,
      kind,
      urgency,
      customer,
      state: before === undefined ? 'opened' : 'changed',
      since: before?.since ?? unit.since,
      said,
      items: shown.slice(0, mostItems),
      more: Math.max(0, shown.length - mostItems),
    },
  ];
}

function toldOf(unit: Unit, before: Told | undefined, { wayId, at }: { wayId: string; at: string }): Told {
  const { key, kind, urgency, isEvent, customer, items } = unit;
  const isNews = newsIn(unit, before).length > 0;
  return {
    wayId,
    key,
    kind,
    urgency,
    isEvent,
    since: before?.since ?? unit.since,
    said: isNews || before === undefined ? unit.say(items) : before.said,
    customer,
    // What is gone of it and comes back is news again.
    facts: items.map(({ fact }) => fact),
    at: isNews || before === undefined ? at : before.at,
  };
}

const closingOf = ({ key, kind, urgency, since, said, customer }: Told): Part => ({
  key,
  kind,
  urgency,
  state: 'closed',
  since,
  said,
  customer,
  items: [],
  more: 0,
});
