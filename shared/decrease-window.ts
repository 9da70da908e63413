import type { Subscription } from './subscription.ts';

/** How low a quantity may go until a moment (ISO date-time, UTC); a moment in the past: no longer. */
export interface Floor {
  readonly quantity: number;
  readonly until: string;
}

/** How far a quantity may go down, and until when. */
export interface DecreaseWindow {
  /** As Sherweb lists them, those that end first before; past ones too. */
  readonly floors: readonly Floor[];
  /** Those of them that still let it go down, soonest first; a later one allows less. */
  readonly open: readonly Floor[];
  /** The fewest seats that may be asked for now; the quantity itself: it is fixed; null: not known. */
  readonly floorNow: number | null;
  /** Until when that holds (ISO date-time, UTC); null: no window is open, or not known. */
  readonly closesAt: string | null;
}

type Bought = Pick<Subscription, 'quantity' | 'commitment' | 'doubts'>;

/**
 * The window of one subscription: Sherweb's `committedMinimalQuantities` at a moment. Without a commitment nothing
 * holds the quantity.
 * @param nowMs milliseconds since 1970
 * @see Sherweb's specification: "10 licenses on feb 1st, +5 on feb 2nd: down to 0 until feb 8, down to 10 until feb 9"
 * @example 15 seats, down to 0 until 8 Feb, down to 10 until 9 Feb; on 8 Feb at noon: floorNow 10, closesAt 9 Feb
 */
export function decreaseWindow({ quantity, commitment, doubts }: Bought, nowMs: number): DecreaseWindow {
  const floors = (commitment?.minimalQuantities ?? [])
    .map(({ quantity: lowest, committedUntil }) => ({ quantity: lowest, until: committedUntil }))
    .sort(byEnd);
  const open = openFloors(floors, quantity, nowMs);
  const [next] = open;
  if (next !== undefined) return { floors, open, floorNow: next.quantity, closesAt: next.until };
  const isUnknown = doubts?.some(({ part }) => part === 'decreases' || part === 'term') === true;
  const fixed = commitment === null ? 0 : quantity;
  return { floors, open, floorNow: isUnknown ? null : fixed, closesAt: null };
}

/** By the moment: Sherweb may write it with or without fractions of a second. */
const byEnd = (one: Floor, other: Floor): number =>
  Date.parse(one.until) - Date.parse(other.until) || one.quantity - other.quantity;

/**
 * The floors that still let a quantity go down, soonest first: those that others, which end no earlier, do not undercut.
 * @param nowMs milliseconds since 1970
 */
export function openFloors(floors: readonly Floor[], quantity: number, nowMs: number): readonly Floor[] {
  const open = floors.filter((floor) => Date.parse(floor.until) > nowMs && floor.quantity < quantity);
  return open
    .toSorted(byEnd)
    .filter((floor, place, all) =>
      all.every((other, at) => at === place || !undercuts(other, floor, at > place)),
    );
}

const undercuts = (other: Floor, floor: Floor, isLater: boolean): boolean =>
  other.quantity <= floor.quantity &&
  Date.parse(other.until) >= Date.parse(floor.until) &&
  // Of two that are the same the first stands.
  !(isLater && byEnd(floor, other) === 0);

/**
 * When the last window has closed through which fewer seats could be had (ISO date-time, UTC).
 * @param floors in the order of their ends
 * @param nowMs milliseconds since 1970
 * @returns null: one is open, or there never was one
 */
export const fixedSince = (floors: readonly Floor[], quantity: number, nowMs: number): string | null =>
  openFloors(floors, quantity, nowMs).length > 0
    ? null
    : (floors.findLast((floor) => floor.quantity < quantity)?.until ?? null);
