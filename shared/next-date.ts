import type { Subscription } from './subscription.ts';

/** What happens on the next date: it goes on at its quantity, it ends, it goes on at another quantity; null: not known. */
type Then = 'renews' | 'ends' | 'renewsAt' | null;

/** The next date of a commitment. */
export interface NextDate {
  /** First day of the next term, or the last day of one that ends (`YYYY-MM-DD`, a plain day); null: not known. */
  readonly date: string | null;
  readonly then: Then;
  /** The seats that it goes on with; null: it ends, or not known. */
  readonly renewsAt: number | null;
}

type Bought = Pick<Subscription, 'quantity' | 'commitment' | 'doubts'>;

/**
 * What happens to a commitment next. Sherweb says it with `renewalConfiguration`: null means that it will not renew by
 * itself; one that cannot be believed says nothing.
 * @returns null: there is no commitment
 * @example 48 seats, renewalDate 2027-01-15, scheduledQuantity 40: on 2027-01-15 renewsAt 40
 */
export function nextDate({ quantity, commitment, doubts }: Bought): NextDate | null {
  const isDoubted = (part: string) => doubts?.some((doubt) => doubt.part === part) === true;
  if (commitment === null) return isDoubted('term') ? { date: null, then: null, renewsAt: null } : null;
  const { renewal, termEndDate } = commitment;
  if (renewal === null)
    return { date: termEndDate, then: isDoubted('renewal') ? null : 'ends', renewsAt: null };
  const renewsAt = renewal.scheduledQuantity ?? quantity;
  return { date: renewal.date, then: renewsAt === quantity ? 'renews' : 'renewsAt', renewsAt };
}

/** A commitment of a month comes again every month: its renewal is no news, its end is. */
export const isMonthly = ({ commitment }: Pick<Subscription, 'commitment'>): boolean =>
  commitment?.type.trim().toLowerCase() === 'monthly';
