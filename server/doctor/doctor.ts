import type { DoctorReport } from '../../shared/doctor.ts';

/** Turns assumptions about both vendors into facts. */
export interface Doctor {
  /**
   * Reads only, unless `writeCheckHaloClientId` names a Halo customer on which writes may be tried.
   * Never throws for what a vendor does: that is a finding.
   */
  examine(writeCheckHaloClientId: number | null): Promise<DoctorReport>;
}
