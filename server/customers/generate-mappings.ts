import type { GenerateResult, Mapping } from '../../shared/mapping.ts';
import type { Data } from '../data/open-data.ts';
import { pauses } from '../event-loop/give-way.ts';
import type { Directory } from './lists.ts';
import { matchExactly, withNearMatches } from './matching/generate.ts';
import type { Suggest } from './suggester.ts';

export interface GenerateDeps {
  readonly data: Data;
  readonly directory: Directory;
  readonly suggest: Suggest;
  readonly now: () => Date;
}

/** "Generate Mappings": maps exactly equal names, on fresh lists, and tells which others are near. */
export async function generateMappings({
  data,
  directory,
  suggest,
  now,
}: GenerateDeps): Promise<GenerateResult> {
  const { sherwebCustomers, haloClients } = await directory.readLists();
  const { mappings, exclusions } = data.main.value;
  const exact = await matchExactly(
    { sherwebCustomers, haloClients, mappings, excludedIds: new Set(exclusions) },
    pauses(),
  );
  const unmatched = exact.unmatched.map(({ sherwebName }) => sherwebName);
  const result = withNearMatches(exact, await suggest(unmatched, haloClients));
  await add(result.toCreate, data, now().toISOString());
  return {
    created: result.toCreate.length,
    alreadyMapped: result.alreadyMapped,
    noMatch: result.noMatch,
    ambiguous: result.ambiguous.length,
    excluded: result.excluded,
    nearMatches: result.nearMatches,
    createdMappings: result.toCreate,
    ambiguousNames: result.ambiguous,
    inactiveNames: result.inactive,
  };
}

/** Adds mappings of customers that nobody mapped or excluded since the lists were read: what a person did stands. */
async function add(
  toCreate: readonly Pick<Mapping, 'sherwebCustomerId' | 'haloClientId'>[],
  { main }: Pick<Data, 'main'>,
  createdAt: string,
): Promise<void> {
  if (toCreate.length === 0) return;
  const added = toCreate.map(
    ({ sherwebCustomerId, haloClientId }): Mapping => ({
      sherwebCustomerId,
      haloClientId,
      origin: 'exactName',
      createdAt,
    }),
  );
  await main.change((before) => {
    const taken = new Set([
      ...before.mappings.map(({ sherwebCustomerId }) => sherwebCustomerId),
      ...before.exclusions,
    ]);
    const free = added.filter(({ sherwebCustomerId }) => !taken.has(sherwebCustomerId));
    return { ...before, mappings: [...before.mappings, ...free] };
  });
}
