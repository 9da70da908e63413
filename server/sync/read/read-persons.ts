import type { HaloApi } from '../../vendors/halo/client.ts';
import { OutsideError } from '../../vendors/http/outside-error.ts';

/** A count in Halo that a person moved. */
export interface MovedCount {
  readonly haloLicenceId: number;
  /** As the person left it. */
  readonly to: number;
}

/** Each costs a request; more than so many in one run are a sweep, not a hand. */
const mostLooks = 5;

/**
 * Looks who moved counts in Halo. It is worth knowing and no more: nothing depends on it, so that a Halo that refuses
 * it is not asked for the others.
 * @returns names by licence, of those that Halo tells
 * @throws the signal's reason
 */
export async function readPersons(
  moved: readonly MovedCount[],
  halo: Pick<HaloApi, 'readLicenceChanges'>,
  signal: AbortSignal,
): Promise<ReadonlyMap<number, string>> {
  const persons = new Map<number, string>();
  try {
    for (const { haloLicenceId, to } of moved.slice(0, mostLooks)) {
      const changes = await halo.readLicenceChanges(haloLicenceId, signal);
      const found = changes.find(({ count }) => count === to);
      if (found !== undefined) persons.set(haloLicenceId, found.by);
    }
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof OutsideError)) throw error;
  }
  return persons;
}
