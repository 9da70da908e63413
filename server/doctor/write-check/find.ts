import { part, phrase } from '../../messages/phrases.ts';
import { assumptions } from '../../vendors/assumptions/all.ts';
import { licenceRow } from '../../vendors/halo/calls/api-types.ts';
import { pageSchema, readList } from '../../vendors/halo/calls/read-list.ts';
import type { HaloLicence } from '../../vendors/halo/licence.ts';
import { toLicence } from '../../vendors/halo/mapper.ts';
import { readMark } from '../../vendors/halo/mark.ts';
import { OutsideError, outsideError } from '../../vendors/http/outside-error.ts';
import { type Evidence, skipped } from '../evidence/evidence.ts';
import type { HaloProbe } from '../halo/probe.ts';
import { page } from '../halo/probe.ts';
import { type Sample, sampleOf } from './samples.ts';

/** The samples that a customer has. `byMark` is false where the list did not show notes. */
export interface Found {
  readonly licences: ReadonlyMap<Sample, HaloLicence>;
  readonly extra: readonly HaloLicence[];
  readonly byMark: boolean;
}

const what = 'examination';

/** Reads the whole list of a customer's licences and picks the samples. Answers why, when it could not be read. */
export async function findSamples(halo: HaloProbe, clientId: number): Promise<Found | Evidence> {
  const readPage = async (number: number, size: number) => {
    const evidence = await halo.get('/api/SoftwareLicence', {
      licence_type: String(assumptions.haloLicenceType.value),
      [assumptions.haloInactive.value]: 'true',
      client_id: String(clientId),
      ...page(size, number),
    });
    if (evidence.kind === 'failed') throw evidence.error;
    if (evidence.kind === 'skipped')
      throw outsideError('halo', 'unreachable', what, phrase('happened.notAsked'));
    const parsed = pageSchema(assumptions.haloEnvelope.value.licences).safeParse(evidence.body);
    if (!parsed.success) throw outsideError('halo', 'badAnswer', what, phrase('happened.noList'));
    return parsed.data;
  };

  let rows: readonly unknown[];
  try {
    rows = await readList(what, readPage, (row) => row);
  } catch (error) {
    if (error instanceof OutsideError) return { kind: 'failed', error };
    throw error;
  }
  const listed = rows.flatMap((row) => {
    const parsed = licenceRow.safeParse(row);
    return parsed.success && parsed.data.client_id === clientId && parsed.data.deleted !== true
      ? [toLicence(parsed.data)]
      : [];
  });

  const licences = new Map<Sample, HaloLicence>();
  const extra: HaloLicence[] = [];
  for (const licence of listed) {
    const sample = sampleOf(licence);
    if (sample === undefined) continue;
    if (licences.has(sample)) extra.push(licence);
    else licences.set(sample, licence);
  }
  const byMark = [...licences.values()].every(({ notes }) => readMark(notes) !== undefined);
  return { licences, extra, byMark };
}

/** Whether the licences were found; else it is the evidence of why not. */
export const isFound = (answer: Found | Evidence): answer is Found => 'licences' in answer;

/** One licence with everything Halo shows of it. */
export async function readSample(halo: HaloProbe, id: number): Promise<HaloLicence | Evidence> {
  const evidence = await halo.get(`/api/SoftwareLicence/${id}`, { includedetails: 'true' });
  if (evidence.kind !== 'answered') return evidence;
  const parsed = licenceRow.safeParse(evidence.body);
  return parsed.success ? toLicence(parsed.data) : skipped(part('why.noLicenceAnswer'));
}
