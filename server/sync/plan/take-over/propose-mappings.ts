import type { FoundMapping, TakeOver } from '../../../../shared/take-over.ts';
import type { Pause } from '../../../event-loop/give-way.ts';
import { moduleMappings } from './module-mappings.ts';
import { offersFor } from './offers.ts';
import type { TracedLists } from './traced-lists.ts';

export type FoundMappings = Pick<TakeOver, 'mappings' | 'alreadyMapped' | 'leftMappings' | 'untold'>;

/**
 * Which mappings can be taken over: those of Halo's own module, else what external links and names tell. Nothing that
 * a person mapped or excluded here is touched, and what nothing tells is not proposed.
 * @param pause lets others have a turn
 * @returns by Sherweb's names
 */
export async function proposeMappings(lists: TracedLists, pause: Pause): Promise<FoundMappings> {
  const { sherweb, remembered } = lists;
  const { taken, already, left } = moduleMappings(lists);
  const decided = new Set([
    ...[...taken, ...remembered.mappings].map(({ sherwebCustomerId }) => sherwebCustomerId),
    ...remembered.excludedIds,
    // What the module says of a customer and cannot be taken is for a person.
    ...left.map(({ sherwebCustomerId }) => sherwebCustomerId),
  ]);
  const open = sherweb.customers.filter(({ id, suspendedOn }) => !decided.has(id) && suspendedOn === null);
  const held = new Set([...taken, ...remembered.mappings].map(({ haloClientId }) => haloClientId));
  const offers = await offersFor(open, held, lists, pause);
  const offered = new Set(offers.map(({ sherwebCustomerId }) => sherwebCustomerId));
  return {
    mappings: [...taken, ...offers].toSorted(byName),
    alreadyMapped: already,
    leftMappings: [...left],
    untold: open
      .filter(({ id }) => !offered.has(id))
      .map(({ id, displayName }) => ({ sherwebCustomerId: id, sherwebName: displayName.trim() })),
  };
}

const byName = (a: FoundMapping, b: FoundMapping): number => {
  const [one, other] = [a, b].map(({ sherwebName, sherwebCustomerId: id }) => `${sherwebName}\u0000${id}`);
  return (one ?? '') < (other ?? '') ? -1 : 1;
};
