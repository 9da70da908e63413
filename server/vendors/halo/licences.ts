import { assumptions } from '../assumptions/all.ts';
import { orNothing } from '../http/outside-error.ts';
import { type LicenceRow, licenceRow } from './calls/api-types.ts';
import type { Dialect } from './calls/dialect.ts';
import { orUndefined, parseRow } from './calls/parse-row.ts';
import type { HaloRequests } from './calls/requests.ts';
import type { HaloLicence } from './licence.ts';
import { toLicence } from './mapper.ts';

export interface HaloLicences {
  /** Every subscription-type licence, inactive ones too, of one customer or of all. @throws OutsideError */
  readLicences(clientId: number | null, signal?: AbortSignal): Promise<HaloLicence[]>;
  /** One licence with everything Halo shows of it; undefined when there is none of that id. @throws OutsideError */
  readLicence(id: number, signal?: AbortSignal): Promise<HaloLicence | undefined>;
  /** Creates licences. Answers what Halo answered, in its order; sent once. @throws OutsideError */
  createLicences(
    licences: readonly Record<string, unknown>[],
    stop?: AbortSignal,
  ): Promise<(HaloLicence | undefined)[]>;
  /** Updates licences by `id`, only the fields given; sent again after a failure unless `once`. @throws OutsideError */
  updateLicences(
    licences: readonly Record<string, unknown>[],
    stop?: AbortSignal,
    how?: 'again' | 'once',
  ): Promise<(HaloLicence | undefined)[]>;
}

/** Makes the reads and writes of licences, in the words of this Halo. */
export function createHaloLicences(
  { get, list, post }: Pick<HaloRequests, 'get' | 'list' | 'post'>,
  dialect: Dialect,
): HaloLicences {
  const { licences: listName } = assumptions.haloEnvelope.value;
  const isOurType = (type: number | null | undefined) =>
    type === undefined || type === null || type === dialect.licenceType;
  const licenceOf = (row: LicenceRow) => toLicence(dialect.toOurs(row));

  /** A licence in an answer to a write; one that is deleted counts as none. */
  const licenceIn = (row: unknown) => {
    const parsed = orUndefined(licenceRow, row, (licence) => licence);
    return parsed === undefined || parsed.deleted === true ? undefined : licenceOf(parsed);
  };

  return {
    async readLicences(clientId, signal) {
      const what = 'licences';
      const query = {
        licence_type: String(dialect.licenceType),
        includeinactive: 'true',
        ...(clientId === null ? {} : { client_id: String(clientId) }),
      };
      const parse = (row: unknown) => {
        const parsed = parseRow(licenceRow, row, what);
        const isAsked = clientId === null || parsed.client_id === clientId;
        return parsed.deleted !== true && isOurType(parsed.type) && isAsked ? licenceOf(parsed) : undefined;
      };
      const licences = await list('/api/SoftwareLicence', listName, what, parse, query, signal);
      return licences.filter((licence) => licence !== undefined);
    },
    async readLicence(id, signal) {
      const asked = get(
        `/api/SoftwareLicence/${id}`,
        'licence',
        licenceRow,
        { includedetails: 'true' },
        signal,
      );
      const row = await asked.catch(orNothing);
      return row === undefined || row.deleted === true ? undefined : licenceOf(row);
    },
    async createLicences(licences, stop) {
      const records = licences.map(dialect.toTheirs);
      const answer = await post('/api/SoftwareLicence', 'createLicences', records, { stop });
      return answer.map(licenceIn);
    },
    async updateLicences(licences, stop, how = 'again') {
      const answer = await post('/api/SoftwareLicence', 'updateLicences', licences.map(dialect.toTheirs), {
        stop,
        ...(how === 'again' ? { repeatable: true } : {}),
      });
      return answer.map(licenceIn);
    },
  };
}
