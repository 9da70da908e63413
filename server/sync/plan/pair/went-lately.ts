import type { Orphan } from './pair.ts';

/** A renewal that comes later than this is a purchase. */
export const latelyMs = 60 * 86_400_000;

/**
 * Whether an inactive licence of ours whose subscription is gone may still be waiting for a renewal that comes late:
 * we deactivated it lately, or somebody else did and its term ended lately.
 * @param readAt when both sides were read, ISO date-time, UTC
 * @example deactivated on 28 November, read on the 29th: yes; on 28 January: no
 */
export function wentLately({ link, licence }: Orphan, readAt: string): boolean {
  if (licence.active) return false;
  const { deactivated, deactivatedAt } = link;
  // An older version noted that it was us, and not when.
  if (deactivated === true && deactivatedAt === undefined) return true;
  const went = deactivated === true ? deactivatedAt : licence.owned.end_date;
  return went != null && Date.parse(readAt) - Date.parse(went) <= latelyMs;
}
