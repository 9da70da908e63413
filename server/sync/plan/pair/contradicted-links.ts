import type { Link } from '../../../../shared/link.ts';
import type { Pause } from '../../../event-loop/give-way.ts';
import { inChunks, pickByKey } from '../../../lists/lists.ts';
import type { HaloLicence } from '../../../vendors/halo/licence.ts';
import { readMark } from '../../../vendors/halo/mark.ts';

/** Where a licence stands, and the subscription whose mark it bears. */
interface Bearer {
  readonly clientId: number | null;
  readonly bears: string;
}

interface Remembered {
  readonly links: readonly Link[];
  readonly licences: readonly HaloLicence[];
  /** The Halo customer that a subscription belongs to; null: one yet to be created, undefined: not of this run. */
  readonly clientOf: (subscriptionId: string) => number | null | undefined;
  /** Whether the Sherweb customer of a link is listed no more, and mapped no more: another took its place. */
  readonly isGone: (link: Link) => boolean;
}

/** So many licences or links are looked at before others have a turn. */
const lookedAtOnce = 1_000;

/**
 * Leaves out the links that Halo contradicts: the licence stands at another customer than the subscription's, and bears
 * the mark of a subscription of that very customer, which has no licence by link. It is that one's. Kept, such a link
 * would hide the licence from its owner until it is replaced, and the next plan would differ from this one.
 * So is a link whose Sherweb customer another took the place of, where the licence bears the mark of a subscription that is
 * there: it went on under that one, and the answer to that write was lost. Kept, the link would have the licence made a second time.
 * @returns the other links, in their order
 * @example link a→100, a's customer was made anew as b's, 100 bears the mark of b: the link does not count
 * @example link b→105; 105 stands at Fabrikam with the mark of Fabrikam's d, b is Contoso's: the link does not count
 */
export async function linksNotContradicted(
  { links, licences, clientOf, isGone }: Remembered,
  pause: Pause,
): Promise<readonly Link[]> {
  const bearers = await bearersOfOthers(links, licences, pause);
  if (bearers.size === 0) return links;
  const licensed = licencesOf(new Set([...bearers.values()].map(({ bears }) => bears)), links, licences);
  await pause();
  const isRight = (link: Link): boolean => {
    const { subscriptionId, haloLicenceId } = link;
    const bearer = bearers.get(haloLicenceId);
    if (bearer === undefined || bearer.bears === subscriptionId || bearer.clientId === null) return true;
    if (clientOf(bearer.bears) !== bearer.clientId) return true;
    const own = clientOf(subscriptionId);
    const bearersLicence = licensed.get(bearer.bears);
    if (own !== undefined) return own === bearer.clientId || bearersLicence !== undefined;
    return !(isGone(link) && (bearersLicence ?? haloLicenceId) === haloLicenceId);
  };
  const right: Link[] = [];
  for (const chunk of inChunks(links, lookedAtOnce)) {
    right.push(...chunk.filter(isRight));
    await pause();
  }
  return right;
}

/** The linked licences that bear the mark of another subscription than the link's: few, in a world that is well. */
async function bearersOfOthers(
  links: readonly Link[],
  licences: readonly HaloLicence[],
  pause: Pause,
): Promise<ReadonlyMap<number, Bearer>> {
  /** Null: several subscriptions are linked to it. */
  const linkedTo = new Map<number, string | null>();
  for (const chunk of inChunks(links, lookedAtOnce)) {
    for (const { subscriptionId, haloLicenceId } of chunk)
      linkedTo.set(haloLicenceId, linkedTo.has(haloLicenceId) ? null : subscriptionId);
    await pause();
  }
  const bearers = new Map<number, Bearer>();
  for (const chunk of inChunks(licences, lookedAtOnce)) {
    for (const { id, clientId, notes } of chunk) {
      const linked = linkedTo.get(id);
      const bears = linked === undefined ? undefined : readMark(notes)?.subscriptionId;
      if (bears !== undefined && bears !== linked) bearers.set(id, { clientId, bears });
    }
    await pause();
  }
  return bearers;
}

/** By subscription, the licence that a link names and that is there. */
function licencesOf(
  subscriptionIds: ReadonlySet<string>,
  links: readonly Link[],
  licences: readonly HaloLicence[],
): ReadonlyMap<string, number> {
  const theirs = links.filter(({ subscriptionId }) => subscriptionIds.has(subscriptionId));
  const there = pickByKey(
    licences,
    ({ id }) => id,
    new Set(theirs.map(({ haloLicenceId }) => haloLicenceId)),
  );
  return new Map(
    theirs.flatMap(({ subscriptionId, haloLicenceId }) =>
      there.has(haloLicenceId) ? [[subscriptionId, haloLicenceId] as const] : [],
    ),
  );
}
