import { part, phrase } from '../../messages/phrases.ts';
import type { WriteAssumptionId } from '../../vendors/assumptions/all.ts';
import { toWire } from '../../vendors/halo/mapper.ts';
import { type Evidence, skipped } from '../evidence/evidence.ts';
import { type Finding, unknown } from '../evidence/finding.ts';
import type { HaloProbe } from '../halo/probe.ts';
import { findingOfCreation, idsIn } from './answer.ts';
import { type Found, findSamples, isFound, readSample } from './find.ts';
import {
  findingOfDeactivation,
  findingOfFields,
  findingOfNotes,
  findingOfSearch,
  findingOfUpdate,
} from './findings-of-writes.ts';
import { type Sample, samples, sampleToWire } from './samples.ts';

export type WriteFindings = Readonly<Record<WriteAssumptionId, Finding>>;

const path = '/api/SoftwareLicence';
const changedCount = ({ fields }: Sample): number => fields.count + 10;

/**
 * Creates what an earlier check did not leave, reads it back, changes it, and makes all of it inactive, whatever
 * happens in between. One request at a time; nothing is created that stands there already.
 */
export async function tryWrites(halo: HaloProbe, clientId: number, before: Found): Promise<WriteFindings> {
  const ids = new Map([...before.licences].map(([sample, { id }]) => [sample, id]));
  const extraIds = before.extra.map(({ id }) => id);
  let findings: Omit<WriteFindings, 'haloDeactivate'>;
  let deactivated: Evidence;
  try {
    findings = await createAndChange(halo, clientId, ids);
  } finally {
    deactivated = await deactivate(halo, [...ids.values(), ...extraIds]);
  }
  const after = await findSamples(halo, clientId);
  return { ...findings, haloDeactivate: findingOfDeactivation(deactivated, after) };
}

async function createAndChange(
  halo: HaloProbe,
  clientId: number,
  ids: Map<Sample, number>,
): Promise<Omit<WriteFindings, 'haloDeactivate'>> {
  if (ids.size > 0)
    await halo.post(
      path,
      [...ids].map(([{ fields }, id]) => ({ id, ...toWire(fields) })),
    );
  const [first, ...others] = samples;
  const create = async (wanted: readonly Sample[]): Promise<Finding> => {
    const missing = wanted.filter((sample) => !ids.has(sample));
    const answer =
      missing.length === 0
        ? skipped(part('why.usedAgain'))
        : await halo.post(
            path,
            missing.map((sample) => sampleToWire(clientId, sample)),
          );
    for (const [sample, id] of idsIn(answer)) ids.set(sample, id);
    if (missing.length === wanted.length || missing.length === 0) return findingOfCreation(answer, missing);
    return unknown(phrase('seen.onlyMissing', { count: missing.length }));
  };
  const haloCreate = await create(first === undefined ? [] : [first]);
  // Where the first was not seen to be created, no more are sent that might be created unseen.
  const haloBatchCreate = ids.size === 0 ? unknown(phrase('seen.notTried')) : await create(others);

  const found = await findSamples(halo, clientId);
  if (isFound(found)) for (const [sample, { id }] of found.licences) ids.set(sample, id);
  const reads = new Map<Sample, Awaited<ReturnType<typeof readSample>>>();
  for (const [sample, id] of ids) reads.set(sample, await readSample(halo, id));

  const nothing = skipped(part('why.nothingToChange'));
  const answer =
    ids.size === 0
      ? nothing
      : await halo.post(
          path,
          [...ids].map(([sample, id]) => ({ id, count: changedCount(sample) })),
        );
  const changed = ids.size === 0 ? nothing : await findSamples(halo, clientId);
  return {
    haloCreate,
    haloBatchCreate,
    haloFindAgain:
      ids.size === 0 ? unknown(phrase('seen.nothingCreated')) : findingOfSearch(found, samples.length),
    haloNotesKept: findingOfNotes(reads),
    haloFieldsKept: findingOfFields(reads),
    haloUpdate: findingOfUpdate(answer, reads, changed, changedCount),
  };
}

/** In one request, and one by one when that fails. */
async function deactivate(halo: HaloProbe, ids: readonly number[]): Promise<Evidence> {
  if (ids.length === 0) return skipped(part('why.nothingToChange'));
  const change = toWire({ is_active: false });
  const together = await halo.post(
    path,
    ids.map((id) => ({ id, ...change })),
  );
  if (together.kind === 'answered') return together;
  let last: Evidence = together;
  for (const id of ids) last = await halo.post(path, [{ id, ...change }]);
  return last;
}
