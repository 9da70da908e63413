import type { NotImported } from '../../shared/decision.ts';
import type { Link } from '../../shared/link.ts';
import { mappedTo } from '../../shared/mapping.ts';
import type { Main } from '../data/documents/main.ts';
import type { Snapshot } from '../data/documents/snapshot.ts';
import type { ReadHead } from '../data/documents/stored-read.ts';

/**
 * Finds the customers that are mapped and not imported yet: Sherweb lists them, they have subscriptions or were never
 * asked for them, and none of these has a licence in Halo. Nothing of theirs is billed.
 *
 * @param kept mappings, lists and links as the companion keeps them; `reads` by Sherweb customer
 * @param undecided Sherweb customers of which a decision is open: they wait for that
 * @returns them, by name
 */
export function notImported(
  kept: {
    readonly main: Pick<Main, 'mappings' | 'exclusions'>;
    readonly snapshot: Pick<Snapshot, 'sherwebCustomers'>;
    readonly reads: ReadonlyMap<string, ReadHead>;
    readonly links: readonly Link[];
  },
  undecided: ReadonlySet<string>,
): NotImported[] {
  const { main, snapshot, reads, links } = kept;
  const clientOf = mappedTo(main.mappings);
  const leftOut = new Set([...main.exclusions, ...undecided]);
  const linked = new Set(links.map(({ sherwebCustomerId }) => sherwebCustomerId));
  return snapshot.sherwebCustomers
    .flatMap(({ id, displayName, suspendedOn }) => {
      const haloClientId = clientOf.get(id);
      if (haloClientId === undefined || suspendedOn !== null || leftOut.has(id) || linked.has(id)) return [];
      const read = reads.get(id);
      const subscriptions = read === undefined || read.asOf === null ? null : read.count;
      if (subscriptions === 0) return [];
      return [{ sherwebCustomerId: id, name: displayName.trim(), haloClientId, subscriptions }];
    })
    .toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}
