import type { ListedRenewal } from '../../../shared/renewals.ts';

/** So many days ahead a window that closes is pressing. */
export const closingDays = 7;
const dayMs = 86_400_000;

/**
 * Commitments whose window closes within a week: after that their seats are fixed, mostly for a year.
 * @param nowMs milliseconds since 1970
 * @returns the one that closes first comes first
 */
export const closingSoon = <T extends Pick<ListedRenewal, 'windowClosesAt'>>(
  renewals: readonly T[],
  nowMs: number,
): readonly T[] =>
  renewals
    .flatMap((renewal) =>
      renewal.windowClosesAt === null ? [] : [{ renewal, closesMs: Date.parse(renewal.windowClosesAt) }],
    )
    .filter(({ closesMs }) => closesMs > nowMs && closesMs <= nowMs + closingDays * dayMs)
    .toSorted((one, other) => one.closesMs - other.closesMs)
    .map(({ renewal }) => renewal);
