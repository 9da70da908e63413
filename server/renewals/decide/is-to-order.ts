import type { ListedRenewal } from '../../../shared/renewals.ts';

type Row = Pick<ListedRenewal, 'intention' | 'floorNow' | 'windowClosesAt' | 'asOf' | 'haloClientId'>;

/**
 * Whether what was wanted of a renewal is to be ordered by itself now: fewer seats than it renewed at, while a read that is
 * as new as the run shows that it may go down as far. More seats can be had at any time, so a person orders those. Pure.
 * @param readSince only what was read since then counts (ISO, UTC): nothing is ordered from an old look
 * @param nowMs milliseconds since 1970
 */
export function isToOrder(
  { intention, floorNow, windowClosesAt, asOf, haloClientId }: Row,
  readSince: string,
  nowMs: number,
): boolean {
  // What was ordered already, or is to have more, is due with another sentence.
  if (intention?.note?.code !== 'renewals.mayGoDown' || intention.to === null) return false;
  if (haloClientId === null || asOf === null || asOf < readSince) return false;
  if (floorNow === null || floorNow > intention.to) return false;
  return windowClosesAt !== null && Date.parse(windowClosesAt) > nowMs;
}
