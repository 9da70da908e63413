import type { ListReads } from '../model/reads.ts';

/**
 * The Sherweb customers that are mapped and that Sherweb no longer lists. Where it lists one in a form that we cannot
 * read and that may be any of them, none is known to be gone.
 * @returns the Halo customer of each
 */
export function formerCustomers({
  sherweb,
  remembered,
}: Pick<ListReads, 'sherweb' | 'remembered'>): ReadonlyMap<string, number> {
  if (sherweb.unreadable.some(({ id }) => id === null)) return new Map();
  const there = new Set([...sherweb.customers, ...sherweb.unreadable].map(({ id }) => id));
  return new Map(
    remembered.mappings.flatMap(({ sherwebCustomerId, haloClientId }) =>
      there.has(sherwebCustomerId) || remembered.excludedIds.has(sherwebCustomerId)
        ? []
        : [[sherwebCustomerId, haloClientId] as const],
    ),
  );
}
