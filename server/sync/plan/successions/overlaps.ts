import type { RunProblem } from '../../../../shared/problem.ts';
import type { Subscription } from '../../../../shared/subscription.ts';
import { phrase } from '../../../messages/phrases.ts';
import type { HaloLicence } from '../../../vendors/halo/licence.ts';
import { aboutSubscription } from '../model/about-subscription.ts';
import type { Missing } from '../model/missing.ts';
import { decision, notice } from '../model/problems.ts';
import { hasSkuOf } from '../pair/fit.ts';
import type { Orphan, Pairing } from '../pair/pair.ts';

type Pair = Pairing['pairs'][number];

const dayMs = 86_400_000;
/** A term that ends within so many days, or ended so many days ago, is one that a purchase of now may renew. */
const nearDays = 31;
/** A subscription that was bought longer ago than this is no renewal of one that ends now. */
const latelyDays = 60;

/** Whether a subscription is known to end about now: its term does, and it does not renew by itself. */
function endsSoon({ commitment, doubts = [] }: Subscription, readAt: string): boolean {
  if (commitment === null || commitment.renewal !== null) return false;
  if (doubts.some(({ part }) => part === 'term' || part === 'renewal')) return false;
  return Math.abs(Date.parse(commitment.termEndDate) - Date.parse(readAt)) <= nearDays * dayMs;
}

/**
 * Finds, for a subscription without licence, one of the same SKU that was bought before, is still there and has its
 * licence at the same Halo customer: the renewal came while the old one goes on, or it is a second one. At another Sherweb
 * customer of that Halo customer only one that is known to end about now counts: branches buy the same all the time.
 * @returns those that are known to end about now first, its own Sherweb customer's before others
 */
export function besideOf({ subscription, target }: Missing, pairs: readonly Pair[], readAt: string): Pair[] {
  const beside = pairs.filter(
    ({ subscription: old, licence }) =>
      licence.active &&
      licence.clientId !== null &&
      licence.clientId === target.haloClientId &&
      hasSkuOf(licence, subscription) &&
      old.purchaseDate <= subscription.purchaseDate,
  );
  const isOwn = ({ subscription: old }: Pair): boolean =>
    old.sherwebCustomerId === subscription.sherwebCustomerId;
  const isEnding = (pair: Pair): boolean => endsSoon(pair.subscription, readAt);
  const [own, others] = [beside.filter(isOwn), beside.filter((pair) => !isOwn(pair))];
  return [...own.filter(isEnding), ...others.filter(isEnding), ...own.filter((pair) => !isEnding(pair))];
}

const seatsOf = ({ productName, quantity }: Subscription) =>
  phrase('subscription.seats', { name: productName, count: quantity });

const licenceSeats = ({ id, name, owned }: HaloLicence) =>
  phrase('licence.seats', { name, id: String(id), count: owned.count ?? 0 });

/**
 * Asks whether a subscription takes the place of one that ends about now; null: that one is not known to end.
 * @param readAt ISO, UTC: when Sherweb was read
 */
export function overlapQuestion(
  { subscription, target }: Missing,
  { subscription: old, licence }: Pair,
  readAt: string,
): RunProblem | null {
  if (!endsSoon(old, readAt)) return null;
  return decision('sync.overlap', aboutSubscription(subscription, target, licence), {
    customer: target.name,
    subscription: subscription.productName,
    came: seatsOf(subscription),
    old: licenceSeats(licence),
    day: old.commitment?.termEndDate ?? '',
    haloLicenceId: String(licence.id),
  });
}

/** Says that a second licence of one SKU is created while the first goes on. */
export const besideNotice = ({ subscription, target }: Missing, { licence }: Pair): RunProblem =>
  notice('sync.besideAnother', aboutSubscription(subscription, target, null), {
    customer: target.name,
    came: seatsOf(subscription),
    old: licenceSeats(licence),
  });

/**
 * Whether a subscription that has its licence was bought while one that is gone now was still there, a short time ago;
 * both at one Halo customer, since it is that one which is billed.
 */
export function overlapped(
  { subscription, licence }: Pair,
  { licence: old }: Orphan,
  readAt: string,
): boolean {
  const bought = Date.parse(subscription.purchaseDate);
  return (
    licence.id !== old.id &&
    hasSkuOf(old, subscription) &&
    hasSkuOf(licence, subscription) &&
    Date.parse(readAt) - bought <= latelyDays * dayMs &&
    bought >= Date.parse(old.owned.start_date ?? '')
  );
}

/** Asks which of two licences goes on: the one of the subscription that ended, or the one made while both were there. */
export const endedQuestion = (
  { subscription, target }: Missing,
  own: HaloLicence,
  { licence: old }: Orphan,
): RunProblem =>
  decision('sync.overlapEnded', aboutSubscription(subscription, target, old), {
    customer: target.name,
    subscription: subscription.productName,
    came: seatsOf(subscription),
    gone: licenceSeats(old),
    haloLicenceId: String(old.id),
    ownLicenceId: String(own.id),
  });
