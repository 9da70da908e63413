import { z } from 'zod';
import { occasional } from '../assumptions/halo-on-occasion.ts';
import { newest } from './calls/read-list.ts';
import type { HaloRequests } from './calls/requests.ts';

/** A change of a licence's count, as far as Halo tells. */
interface LicenceChange {
  readonly count: number;
  /** Who made it. */
  readonly by: string;
}

export interface HaloLicenceChanges {
  /** Changes of a licence's count that say to what and by whom, newest first; one request. @throws OutsideError */
  readLicenceChanges(licenceId: number, signal?: AbortSignal): Promise<LicenceChange[]>;
}

const { path, list, by: names, count: counts } = occasional.haloLicenceChanges.value;

const changeRow = z.looseObject({
  id: z.number().int(),
  licence_id: z.number().int().nullish().catch(undefined),
});

/** Makes the read of who changed counts. */
export const createHaloLicenceChanges = ({ rows }: Pick<HaloRequests, 'rows'>): HaloLicenceChanges => ({
  async readLicenceChanges(licenceId, signal) {
    const query = { licence_id: String(licenceId), ...newest(50) };
    const changes = await rows(path, list, 'licenceChanges', changeRow, query, signal);
    return changes
      .filter((row) => row.licence_id === licenceId)
      .toSorted((one, other) => other.id - one.id)
      .flatMap((row) => {
        const by = names.map((name) => row[name]).find((value) => typeof value === 'string' && value.trim());
        const count = counts.map((name) => row[name]).find((value) => typeof value === 'number');
        return typeof by === 'string' && typeof count === 'number' ? [{ by: by.trim(), count }] : [];
      });
  },
});
