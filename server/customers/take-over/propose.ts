import type { FoundMapping, TakeOver } from '../../../shared/take-over.ts';
import type { Main } from '../../data/main-document.ts';
import type { Snapshot } from '../../data/snapshot-document.ts';
import type { ModuleState } from './module-state.ts';

type Lists = Pick<Snapshot, 'sherwebCustomers' | 'haloClients'>;

/**
 * What of the mappings that Halo's own module keeps can be taken over. They name both sides by id, so none is guessed;
 * what a person mapped or excluded here stays. Pure.
 * @param lists both sides as just read
 * @example the module says that `s-1` is Halo customer 101, both are there, `s-1` is not mapped: it is taken over
 */
export function proposeTakeOver(
  { on, mappings }: ModuleState,
  { sherwebCustomers, haloClients }: Lists,
  { mappings: known, exclusions }: Pick<Main, 'mappings' | 'exclusions'>,
): Omit<TakeOver, 'taken'> {
  const sherweb = new Map(sherwebCustomers.map(({ id, displayName }) => [id, displayName.trim()]));
  const halo = new Map(haloClients.map((client) => [client.id, client]));
  const mappedTo = new Map(known.map((each) => [each.sherwebCustomerId, each.haloClientId]));
  const excluded = new Set(exclusions);
  const found = (mappings ?? []).map(
    (each): FoundMapping => ({
      ...each,
      sherwebName: sherweb.get(each.sherwebCustomerId) ?? null,
      haloName: halo.get(each.haloClientId)?.name ?? null,
    }),
  );
  const targets = new Map<string, Set<number>>();
  for (const { sherwebCustomerId: id, haloClientId } of found)
    targets.set(id, (targets.get(id) ?? new Set()).add(haloClientId));

  const whyNot = ({
    sherwebCustomerId: id,
    haloClientId,
    sherwebName,
    haloName,
  }: FoundMapping): TakeOver['left'][number]['why'] | 'already' | null => {
    if (mappedTo.get(id) === haloClientId) return 'already';
    if (sherwebName === null) return 'notInSherweb';
    if (haloName === null) return 'notInHalo';
    if (excluded.has(id)) return 'excluded';
    if (mappedTo.has(id)) return 'mappedElsewhere';
    if (halo.get(haloClientId)?.inactive) return 'inactive';
    return (targets.get(id)?.size ?? 0) > 1 ? 'twice' : null;
  };
  const judged = found.map((each) => [each, whyNot(each)] as const);
  return {
    module: { on, showsMappings: mappings !== null },
    mappings: judged.flatMap(([each, why]) => (why === null ? [each] : [])),
    alreadyMapped: judged.filter(([, why]) => why === 'already').length,
    left: judged.flatMap(([each, why]) => (why === null || why === 'already' ? [] : [{ ...each, why }])),
  };
}
