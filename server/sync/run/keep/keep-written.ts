import type { RunChange } from '../../../../shared/sync-run.ts';
import type { Data } from '../../../data/open-data.ts';
import { pickByKey } from '../../../lists/lists.ts';
import { seatsInStep } from '../../plan/guards/seats-lost.ts';
import type { Reads } from '../../plan/model/reads.ts';
import { writtenAfter } from '../../plan/remembered/changed-back.ts';

/** Keeps what a run wrote, so that a later one sees whether somebody changed it again. @throws StoreError */
export async function keepWritten(
  data: Pick<Data, 'changedBack'>,
  { halo, remembered }: Pick<Reads, 'halo' | 'remembered'>,
  changes: readonly RunChange[],
  at: Date,
): Promise<void> {
  const ids = new Set(changes.map(({ haloLicenceId }) => haloLicenceId));
  const seats = seatsInStep(remembered.links.filter(({ haloLicenceId }) => ids.has(haloLicenceId)));
  await data.changedBack.change((before) => {
    const watched = new Set(before.written.map(({ haloLicenceId }) => haloLicenceId));
    const licences = pickByKey(halo.licences, ({ id }) => id, watched);
    const written = writtenAfter(before.written, { licences, seats }, changes, at.toISOString());
    return written === before.written ? before : { written: [...written] };
  });
}
