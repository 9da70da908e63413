import { z } from 'zod';
import { changeAssumptions } from '../assumptions/halo-changes.ts';
import { parseRow } from './calls/parse-row.ts';
import { pageSchema } from './calls/read-list.ts';
import type { createHaloRequests } from './calls/requests.ts';

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

const { path, list, by: names, count: counts } = changeAssumptions.haloLicenceChanges.value;

const changeRow = z.looseObject({
  id: z.number().int(),
  licence_id: z.number().int().nullish().catch(undefined),
});

/** Makes the read of who changed counts. */
export const createHaloLicenceChanges = ({
  get,
}: Pick<ReturnType<typeof createHaloRequests>, 'get'>): HaloLicenceChanges => ({
  async readLicenceChanges(licenceId, signal) {
    const paging = { pageinate: 'true', page_size: '50', page_no: '1', order: 'id', orderdesc: 'true' };
    const query = { licence_id: String(licenceId), ...paging };
    const page = await get(path, 'licenceChanges', pageSchema(list), query, signal);
    return page.rows
      .map((row) => parseRow(changeRow, row, 'licenceChanges'))
      .filter((row) => row.licence_id === licenceId)
      .toSorted((one, other) => other.id - one.id)
      .flatMap((row) => {
        const by = names.map((name) => row[name]).find((value) => typeof value === 'string' && value.trim());
        const count = counts.map((name) => row[name]).find((value) => typeof value === 'number');
        return typeof by === 'string' && typeof count === 'number' ? [{ by: by.trim(), count }] : [];
      });
  },
});
