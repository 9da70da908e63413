import type { Message, MessagePart, Told } from '../../data/documents/notified.ts';
import type { Cause, CauseItem, Customer } from './cause.ts';

/** More than so many things of one cause are only counted. */
const mostItems = 20;

/** A cause as one way hears of it: of one Halo customer, where each is told apart. */
export type HeardCause = Cause & { readonly customer: Customer | null };

type Part = MessagePart & Pick<Cause, 'urgency'>;

/** What of it was not told before. */
export const newsIn = ({ items }: HeardCause, before: Told | undefined): readonly CauseItem[] => {
  const known = new Set(before?.facts);
  return items.filter(({ fact }) => !known.has(fact));
};

/**
 * What is told of a cause; none where nothing of it is new.
 * @param before what was told of it; undefined: nothing
 * @param isWhole everything that is the case is told each time, not only what is new
 */
export function partOf(heard: HeardCause, before: Told | undefined, isWhole: boolean): Part[] {
  const { key, kind, urgency, customer } = heard;
  const news = newsIn(heard, before);
  if (news.length === 0) return [];
  const said = heard.say(heard.items);
  const shown = (isWhole ? heard.items : news).flatMap((item) =>
    item.said === null ? [] : [{ customer: item.customer, said: item.said }],
  );
  return [
    {
      key,
      kind,
      urgency,
      customer,
      state: before === undefined ? 'opened' : 'changed',
      since: before?.since ?? heard.since,
      said,
      items: shown.slice(0, mostItems),
      more: Math.max(0, shown.length - mostItems),
    },
  ];
}

/** The one word that it is over. */
export const closingOf = ({ key, kind, urgency, since, said, customer }: Told): Part => ({
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

/**
 * Parts as the messages they are sent in: each alone that cannot wait, the others together as the digest.
 * @param isByCustomer each is sent alone, whatever can wait
 */
export const inMessages = (
  parts: readonly Part[],
  isByCustomer: boolean,
): Pick<Message, 'form' | 'parts'>[] => {
  const alone = (one: Part) => isByCustomer || one.urgency === 'now';
  const strip = ({ urgency: _urgency, ...part }: Part): MessagePart => part;
  const together = parts.filter((one) => !alone(one)).map(strip);
  return [
    ...parts.filter(alone).map((one) => ({ form: 'now' as const, parts: [strip(one)] })),
    ...(together.length === 0 ? [] : [{ form: 'digest' as const, parts: together }]),
  ];
};
