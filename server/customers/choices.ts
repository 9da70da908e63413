import type { HaloChoice, HaloCustomer, Mapping } from '../../shared/mapping.ts';

/**
 * Puts Halo customers into the order in which a person should consider them for a mapping: those that nobody is mapped
 * to, then those that somebody is, inactive ones last. Two Sherweb customers on one Halo customer are seldom meant.
 * @param clients in the order of Halo's list, which stays within each of the three
 * @param nameOf the name of a Sherweb customer by its id
 */
export function haloChoices(
  clients: readonly HaloCustomer[],
  mappings: readonly Mapping[],
  nameOf: (sherwebCustomerId: string) => string,
): HaloChoice[] {
  const namesOf = new Map<number, string[]>();
  for (const { haloClientId, sherwebCustomerId } of mappings)
    namesOf.set(haloClientId, [...(namesOf.get(haloClientId) ?? []), nameOf(sherwebCustomerId)]);
  const choices = clients.map((client) => ({ ...client, mappedNames: namesOf.get(client.id) ?? [] }));
  const rank = ({ inactive, mappedNames }: HaloChoice): number =>
    inactive ? 2 : mappedNames.length > 0 ? 1 : 0;
  return choices.toSorted((a, b) => rank(a) - rank(b));
}
