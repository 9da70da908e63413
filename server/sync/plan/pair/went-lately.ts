import type { Orphan } from './pair.ts';

/** A renewal that comes later than this is a purchase. */
export const latelyMs = 60 * 86_400_000;

/**
 * Whether an inactive licence of ours whose subscription is gone may still be waiting for a renewal that comes late:
 * we deactivated it lately, or somebody else made it inactive and its subscription went lately. Of one that is known by
 * its mark alone, the end of its term tells.
 * @param isLinked we remember that it is the subscription's
 * @param readAt when both sides were read, ISO date-time, UTC
 * @example deactivated on 28 November, read on the 29th: yes; on 28 January: no
 */
export function wentLately({ link, licence }: Orphan, isLinked: boolean, readAt: string): boolean {
  if (licence.active) return false;
  const { deactivated, deactivatedAt, goneSince } = link;
  const went =
    deactivated === true ? deactivatedAt : (goneSince ?? (isLinked ? undefined : licence.owned.end_date));
  // An older version noted that it was us, and not when; what nothing is noted of was there at the last sync.
  if (went === undefined) return true;
  return went !== null && Date.parse(readAt) - Date.parse(went) <= latelyMs;
}
