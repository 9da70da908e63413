import type { Link } from '../../../../shared/link.ts';
import type { Pause } from '../../../event-loop/give-way.ts';
import type { HaloLicence } from '../../../vendors/halo/licence.ts';
import { readMark } from '../../../vendors/halo/mark.ts';
import { inChunks } from '../model/lists.ts';

interface Remembered {
  readonly links: readonly Link[];
  readonly licences: readonly HaloLicence[];
  /** The Halo customer that a subscription belongs to; null: one yet to be created, undefined: not of this run. */
  readonly clientOf: (subscriptionId: string) => number | null | undefined;
}

/** So many licences are looked at before others have a turn. */
const lookedAtOnce = 1_000;

/**
 * Leaves out the links that Halo contradicts: the licence stands at another customer than the subscription's, and bears
 * the mark of a subscription of that very customer, which has no licence by link. It is that one's. Kept, such a link
 * would hide the licence from its owner until it is replaced, and the next plan would differ from this one.
 * @returns the other links, in their order
 * @example link b→105; 105 stands at Fabrikam with the mark of Fabrikam's d, b is Contoso's: the link does not count
 */
export async function linksNotContradicted(
  { links, licences, clientOf }: Remembered,
  pause: Pause,
): Promise<readonly Link[]> {
  const bearers = new Map<number, { clientId: number | null; bears: string }>();
  const existing = new Set<number>();
  for (const chunk of inChunks(licences, lookedAtOnce)) {
    for (const { id, clientId, notes } of chunk) {
      existing.add(id);
      const bears = readMark(notes)?.subscriptionId;
      if (bears !== undefined) bearers.set(id, { clientId, bears });
    }
    await pause();
  }
  const licensed = new Set(
    links.filter((link) => existing.has(link.haloLicenceId)).map((link) => link.subscriptionId),
  );
  return links.filter(({ subscriptionId, haloLicenceId }) => {
    const bearer = bearers.get(haloLicenceId);
    if (bearer === undefined || bearer.bears === subscriptionId || bearer.clientId === null) return true;
    const own = clientOf(subscriptionId);
    const isElsewhere = own !== undefined && own !== bearer.clientId;
    return !(isElsewhere && clientOf(bearer.bears) === bearer.clientId && !licensed.has(bearer.bears));
  });
}
