import type { RunChange } from '../../../shared/sync-run.ts';
import type { Data } from '../../data/open-data.ts';
import type { Reads } from '../plan/model/reads.ts';
import { writtenAfter } from '../plan/remembered/changed-back.ts';

/** Keeps what a run wrote, so that a later one sees whether somebody changed it again. @throws StoreError */
export async function keepWritten(
  data: Pick<Data, 'changedBack'>,
  { halo, remembered }: Pick<Reads, 'halo' | 'remembered'>,
  changes: readonly RunChange[],
  at: Date,
): Promise<void> {
  const licences = new Map(halo.licences.map((licence) => [licence.id, licence]));
  const seats = new Map<number, number>();
  for (const { haloLicenceId, seats: left } of remembered.links)
    if (typeof left === 'number') seats.set(haloLicenceId, left);
  await data.changedBack.change((before) => {
    const written = writtenAfter(before.written, { licences, seats }, changes, at.toISOString());
    return written === before.written ? before : { written: [...written] };
  });
}
