import type { Subscription } from '../../../../shared/subscription.ts';
import type { Renewal, Row } from './row.ts';

const dayMs = 86_400_000;
const soonDays = 30;

export const daysUntil = (day: string, now: Date): number =>
  Math.round((Date.parse(day) - Date.parse(now.toISOString().slice(0, 10))) / dayMs);

const isDoubted = ({ doubts }: Subscription, part: string): boolean =>
  doubts?.some((doubt) => doubt.part === part) === true;

/** What is not known is not the same as none: Sherweb may give a renewal without its day. */
export function renewalOf(subscription: Subscription, now: Date): Renewal {
  const { commitment, quantity } = subscription;
  if (isDoubted(subscription, 'term') || isDoubted(subscription, 'renewal')) return { kind: 'unknown' };
  if (commitment === null) return { kind: 'none' };
  const day = commitment.renewal?.date ?? commitment.termEndDate;
  const isLong = commitment.type.trim().toLowerCase() !== 'monthly';
  const days = daysUntil(day, now);
  const soon = (isLong || commitment.renewal === null) && days >= 0 && days <= soonDays;
  if (commitment.renewal === null) return { kind: 'ends', soon };
  return { kind: 'renews', day, quantity: commitment.renewal.scheduledQuantity ?? quantity, soon };
}

export function commitmentOf(subscription: Subscription): Row['commitment'] {
  const { commitment } = subscription;
  if (commitment === null) return { kind: isDoubted(subscription, 'term') ? 'unknown' : 'none' };
  return { kind: 'term', type: commitment.type.trim(), lastDay: commitment.termEndDate };
}
