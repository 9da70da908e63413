import { mappedTo } from '../../../../shared/mapping.ts';
import type { FoundMapping, MappingProposal, NotTaken } from '../../../../shared/take-over.ts';
import { keyOf, type TracedLists } from './traced-lists.ts';

/** What Halo's own Sherweb module says of customers, and what becomes of it. */
export interface ModuleMappings {
  readonly taken: readonly MappingProposal[];
  /** How many are the same here already. */
  readonly already: number;
  readonly left: readonly (FoundMapping & { readonly why: NotTaken })[];
}

/**
 * Judges the mappings of Halo's own module: they name both sides by id, so none is guessed. What a person mapped or
 * excluded here stays.
 * @example the module says that `s-1` is Halo customer 101, both are there, `s-1` is not mapped: it is taken
 */
export function moduleMappings({ sherweb, clients, remembered, traces }: TracedLists): ModuleMappings {
  const names = new Map(sherweb.customers.map(({ id, displayName }) => [id, displayName.trim()]));
  const halo = new Map(clients.map((client) => [client.id, client]));
  const clientOf = mappedTo(remembered.mappings);
  const rows = traces.module.mappings ?? [];
  const targets = new Map<string, Set<number>>();
  for (const { sherwebCustomerId: id, haloClientId } of rows)
    targets.set(id, (targets.get(id) ?? new Set()).add(haloClientId));

  const whyNot = (found: FoundMapping): NotTaken | 'already' | null => {
    const { sherwebCustomerId: id, haloClientId, sherwebName, haloName } = found;
    if (clientOf.get(id) === haloClientId) return 'already';
    if (sherwebName === null) return 'notInSherweb';
    if (haloName === null) return 'notInHalo';
    if (remembered.excludedIds.has(id)) return 'excluded';
    if (clientOf.has(id)) return 'mappedElsewhere';
    if (halo.get(haloClientId)?.inactive) return 'inactive';
    return (targets.get(id)?.size ?? 0) > 1 ? 'twice' : null;
  };

  const taken = new Map<string, MappingProposal>();
  const left: (FoundMapping & { why: NotTaken })[] = [];
  let already = 0;
  for (const row of rows) {
    const { sherwebCustomerId, haloClientId } = row;
    const found: FoundMapping = {
      ...row,
      sherwebName: names.get(sherwebCustomerId) ?? null,
      haloName: halo.get(haloClientId)?.name ?? null,
    };
    const key = keyOf(sherwebCustomerId, haloClientId);
    const why = whyNot(found);
    if (why === 'already') already += 1;
    else if (why !== null) left.push({ ...found, why });
    else taken.set(key, { ...found, key, isCertain: true, by: 'module' });
  }
  return { taken: [...taken.values()], already, left };
}
