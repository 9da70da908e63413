import { z } from 'zod';
import { MovementSchema } from '../../shared/movement.ts';
import type { Subscription } from '../../shared/subscription.ts';
import { isUsageBased } from '../vendors/assumptions/fees.ts';
import type { StoredRead } from './documents/stored-read.ts';

/** A movement as it was seen, with what is needed to sum it up later. */
export const MovedSchema = MovementSchema.extend({
  /** When the read that showed it was made, ISO date-time, UTC. */
  at: z.string(),
  sherwebCustomerId: z.string(),
  sku: z.string(),
  /** Its quantity is no number of seats. */
  byUse: z.boolean(),
});
export type Moved = z.infer<typeof MovedSchema>;

/** A customer's subscriptions before and after a read; `before` null: they were never read. */
export interface ReadTwice {
  readonly sherwebCustomerId: string;
  readonly before: Pick<StoredRead, 'subscriptions'> | null;
  readonly after: Pick<StoredRead, 'subscriptions'>;
}

/**
 * What moved between two reads of one customer. What a read doubts (a fee, a term) has not moved.
 * @param at when the second was made, ISO date-time, UTC
 * @param watchedSince everything was read whole then, ISO date-time; null: it never was. Of a customer that was never
 * read only what was bought later is new.
 * @example 10 seats, then 12: one movement `seats` from 10 to 12
 */
export function movedBetween(
  { sherwebCustomerId, before, after }: ReadTwice,
  at: string,
  watchedSince: string | null,
): Moved[] {
  const as = (subscription: Subscription, moved: Pick<Moved, 'kind' | 'from' | 'to'>): Moved => ({
    at,
    sherwebCustomerId,
    subscriptionId: subscription.id,
    product: subscription.productName,
    sku: subscription.sku,
    byUse: isUsageBased(subscription),
    by: 'sherweb',
    ...moved,
  });
  const came = (each: Subscription) => as(each, { kind: 'new', from: null, to: each.quantity });
  if (before === null)
    return watchedSince === null
      ? []
      : after.subscriptions.filter(({ purchaseDate }) => purchaseDate > watchedSince).map(came);

  const was = new Map(before.subscriptions.map((each) => [each.id, each]));
  const is = new Set(after.subscriptions.map(({ id }) => id));
  return [
    ...before.subscriptions
      .filter(({ id }) => !is.has(id))
      .map((each) => as(each, { kind: 'ended', from: each.quantity, to: null })),
    ...after.subscriptions.flatMap((each) => {
      const former = was.get(each.id);
      return former === undefined ? [came(each)] : differences(former, each).map((what) => as(each, what));
    }),
  ];
}

function differences(was: Subscription, is: Subscription): Pick<Moved, 'kind' | 'from' | 'to'>[] {
  const [price, term] = [pricesOf(was, is), { from: termOf(was), to: termOf(is) }];
  return [
    ...(was.quantity === is.quantity
      ? []
      : [{ kind: 'seats' as const, from: was.quantity, to: is.quantity }]),
    ...(price === null || price.from === price.to ? [] : [{ kind: 'price' as const, ...price }]),
    ...(term.from === null || term.to === null || term.from === term.to
      ? []
      : [{ kind: 'term' as const, ...term }]),
    ...(was.productName === is.productName
      ? []
      : [{ kind: 'renamed' as const, from: was.productName, to: is.productName }]),
  ];
}

/** The fees of one seat; as text with their currencies where these differ, null where one is not known. */
function pricesOf(was: Subscription, is: Subscription): Pick<Moved, 'from' | 'to'> | null {
  if (was.fees === null || is.fees === null) return null;
  const [from, to] = [was.fees, is.fees];
  if (from.currency === null || to.currency === null || from.currency === to.currency)
    return { from: from.recurring, to: to.recurring };
  return { from: `${from.recurring} ${from.currency}`, to: `${to.recurring} ${to.currency}` };
}

/** @example "Annual, yearly, 2027-03-31"; null: a part of it is doubted */
const termOf = ({ commitment, billingCycle, doubts = [] }: Subscription): string | null =>
  doubts.some(({ part }) => part === 'term' || part === 'renewal')
    ? null
    : [
        commitment?.type ?? 'none',
        billingCycle,
        ...(commitment === null ? [] : [commitment.termEndDate]),
      ].join(', ');
