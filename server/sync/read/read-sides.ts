import type { BothSides } from '../../customers/read-both-sides.ts';
import { pauses } from '../../event-loop/give-way.ts';
import type { PhrasesOf } from '../../messages/phrases.ts';
import type { HaloApi } from '../../vendors/halo/client.ts';
import type { SherwebClient } from '../../vendors/sherweb/client.ts';
import { targetsOf } from '../plan/customers/targets.ts';
import type { LicenceRead, ListReads, Reads } from '../plan/model/reads.ts';
import { targetsToRead } from '../plan/take-over/propose.ts';
import { readLicences } from './read-licences.ts';
import { readLists } from './read-lists.ts';
import { readSubscriptions } from './read-subscriptions.ts';

export interface ReadDeps extends BothSides {
  readonly sherweb: BothSides['sherweb'] & Pick<SherwebClient, 'readSubscriptions'>;
  readonly halo: BothSides['halo'] & Pick<HaloApi, 'readTopLevels' | 'readLicences' | 'readLicence'>;
  /** Called with what is being read and how much of it has been. */
  readonly onProgress: (doing: PhrasesOf<'doing'>, done: number, total: number) => void;
  readonly signal: AbortSignal;
}

const noLicences: LicenceRead = {
  licences: [],
  unverifiedIds: new Set(),
  goneIds: new Set(),
  listed: null,
};

/**
 * Reads everything a plan is made from: the customers of both sides, then the subscriptions and licences of those that
 * belong to this run. Changes nothing. A customer whose read failed is kept as such: it never looks like an empty one.
 * @param needsLicences Halo's licences are read whether or not anybody's subscriptions are
 * @throws OutsideError when a list that everything hangs on cannot be read, or suddenly is empty; the signal's reason
 */
export async function readSides(
  about: Pick<ListReads, 'scope' | 'settings' | 'remembered' | 'traces'>,
  deps: ReadDeps,
  needsLicences = false,
): Promise<Reads> {
  const { sherweb, halo, onProgress, signal } = deps;
  onProgress('doing.readingCustomers', 0, 0);
  const lists = await readLists(about, deps);
  const { traces } = lists;
  const { targets, ...needed } =
    traces === undefined
      ? await targetsOf(lists, pauses())
      : { targets: await targetsToRead({ ...lists, traces }, pauses()), needsLicences: true };

  const total = targets.length;
  const showRead = (done: number) => onProgress('doing.readingSubscriptions', done, total);
  showRead(0);
  const ids = targets.map(({ sherwebCustomerId }) => sherwebCustomerId);
  const subscriptions = await readSubscriptions(sherweb, ids, showRead, signal);
  signal.throwIfAborted();
  if (!needsLicences && !needed.needsLicences) return { ...lists, subscriptions, halo: noLicences };

  onProgress('doing.readingLicences', total, total);
  const known = { targets, subscriptions, links: about.remembered.links };
  return { ...lists, subscriptions, halo: await readLicences(halo, about.scope, known, signal) };
}
