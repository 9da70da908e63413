import type { Main } from '../data/documents/main.ts';

/**
 * The main document as a restore puts it in place. Who may come in is not turned back: connections are those of the
 * present where it could be read, so that nobody who was revoked comes back, and no pairing code works any more. Held
 * plans are gone, and a daily run that was missed meanwhile is not made up for before a person has looked.
 */
export const restoredMain = (backup: Main, present: Main | null, now: string): Main => ({
  ...backup,
  connections: present?.connections ?? backup.connections,
  pairing: { codes: [] },
  heldPlanIds: [],
  restoredAt: now,
  schedule: { ...backup.schedule, since: now, lastSlotAt: null, lastTriedAt: null },
});
