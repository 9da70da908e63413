import type { DoctorFinding } from '../../../shared/doctor.ts';

/**
 * Something we believe about a vendor, in one place: the clients act on `value`, the doctor checks it. What it says, and
 * what the companion does when it turns out otherwise, stands under its name in `server/messages/en/doctor/assumptions.ts`.
 */
export interface Assumption<T> extends Pick<DoctorFinding, 'side' | 'certainty'> {
  readonly value: T;
}

/** Makes assumptions about one side, `certainty` before anybody looked. */
export const about =
  (side: DoctorFinding['side'], certainty: DoctorFinding['certainty']) =>
  <const T>(value: T): Assumption<T> => ({ side, certainty, value });
