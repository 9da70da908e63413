import type { DoctorFinding } from '../../../shared/doctor.ts';

/** Something we believe about a vendor, in one place: the clients act on `value`, the doctor checks it. */
export interface Assumption<T> extends Pick<DoctorFinding, 'side' | 'assumption' | 'certainty'> {
  readonly value: T;
  /** What the companion does when it turns out otherwise. */
  readonly otherwise: string;
}

/** Makes assumptions about one side, `certainty` before anybody looked. */
export const about =
  (side: DoctorFinding['side'], certainty: DoctorFinding['certainty']) =>
  <const T>(assumption: string, value: T, otherwise: string): Assumption<T> => ({
    side,
    certainty,
    assumption,
    value,
    otherwise,
  });
