import { isMonthly, nextDate } from '../../../../shared/next-date.ts';
import type { Subscription } from '../../../../shared/subscription.ts';
import type { Renewal, Row } from './row.ts';

const dayMs = 86_400_000;
const soonDays = 30;

/** Whole days from today (UTC) to a day `YYYY-MM-DD`; negative: it is past. */
export const daysUntil = (day: string, now: Date): number =>
  Math.round((Date.parse(day) - Date.parse(now.toISOString().slice(0, 10))) / dayMs);

/** What is not known is not the same as none: Sherweb may give a renewal without its day. */
export function renewalOf(subscription: Subscription, now: Date): Renewal {
  const next = nextDate(subscription);
  if (next === null) return { kind: 'none' };
  const { date, then, renewsAt } = next;
  if (date === null || then === null) return { kind: 'unknown' };
  const days = daysUntil(date, now);
  const soon = (then === 'ends' || !isMonthly(subscription)) && days >= 0 && days <= soonDays;
  if (then === 'ends' || renewsAt === null) return { kind: 'ends', soon };
  return { kind: 'renews', day: date, quantity: renewsAt, soon };
}

/** What it is committed to; a commitment that cannot be believed is unknown, not none. */
export function commitmentOf({ commitment, doubts }: Subscription): Row['commitment'] {
  const isDoubted = doubts?.some(({ part }) => part === 'term') === true;
  if (commitment === null) return { kind: isDoubted ? 'unknown' : 'none' };
  return { kind: 'term', type: commitment.type.trim(), lastDay: commitment.termEndDate };
}
