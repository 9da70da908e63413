import type { GenerateResult, HaloCustomer, Mapping, NearMatch } from '../../shared/mapping.ts';
import { exactKey, indexByExactName } from './exact-name.ts';
import type { NearMatcher } from './near-match.ts';

type SherwebCustomer = { id: string; displayName: string };
type HaloClient = Pick<HaloCustomer, 'id' | 'name' | 'inactive'>;
type NamedClients = GenerateResult['ambiguousNames'][number];

export type GenerateInput = {
  sherwebCustomers: readonly SherwebCustomer[];
  haloClients: readonly HaloClient[];
  mappings: readonly Mapping[];
  excludedIds: ReadonlySet<string>;
  /** Answers for a Sherweb customer's name; build it from the active Halo customers. */
  nearMatcher: NearMatcher;
};

/** Every Sherweb customer counts once in toCreate, alreadyMapped, noMatch, ambiguous or excluded. */
export type GeneratedMappings = {
  toCreate: GenerateResult['createdMappings'];
  alreadyMapped: number;
  /** Neither an exact nor an ambiguous name; those in `inactive` and `nearMatches` are among them. */
  noMatch: number;
  /** Several active Halo customers have exactly this name: refused. */
  ambiguous: NamedClients[];
  /** The only Halo customers of exactly this name are inactive: not taken. */
  inactive: NamedClients[];
  excluded: number;
  /** Offered to a person, never taken; best first. */
  nearMatches: NearMatch[];
};

/**
 * What "Generate Mappings" does. In: both sides' customers, the mappings there are, the Sherweb customers a person
 * excluded (an excluded one counts as excluded even if mapped). Out: the mappings to create, and every other outcome.
 * Existing mappings are never touched; once `toCreate` is created, the same call creates nothing.
 */
export function generateMappings(input: GenerateInput): GeneratedMappings {
  const mapped = new Set(input.mappings.map((mapping) => mapping.sherwebCustomerId));
  const clients = new Map(input.haloClients.toReversed().map((client) => [client.id, client]));
  const active = [...clients.values()].filter((client) => !client.inactive).toSorted((a, b) => a.id - b.id);
  const inactive = [...clients.values()].filter((client) => client.inactive).toSorted((a, b) => a.id - b.id);
  const activeByName = indexByExactName(active);
  const inactiveByName = indexByExactName(inactive);
  const activeIds = new Set(active.map((client) => client.id));

  const result: GeneratedMappings = {
    ...{
      toCreate: [],
      alreadyMapped: 0,
      noMatch: 0,
      ambiguous: [],
      inactive: [],
      excluded: 0,
      nearMatches: [],
    },
  };
  for (const { id, displayName } of uniqueById(input.sherwebCustomers)) {
    const customer = { sherwebCustomerId: id, sherwebName: displayName };
    if (input.excludedIds.has(id)) {
      result.excluded += 1;
      continue;
    }
    if (mapped.has(id)) {
      result.alreadyMapped += 1;
      continue;
    }
    const [match, ...others] = activeByName.get(exactKey(displayName)) ?? [];
    if (match && others.length > 0) {
      result.ambiguous.push({ ...customer, haloClientIds: [match, ...others].map((client) => client.id) });
      continue;
    }
    if (match) {
      result.toCreate.push({ ...customer, haloClientId: match.id, haloName: match.name });
      continue;
    }
    result.noMatch += 1;
    const sleeping = inactiveByName.get(exactKey(displayName)) ?? [];
    if (sleeping.length > 0) {
      result.inactive.push({ ...customer, haloClientIds: sleeping.map((client) => client.id) });
    }
    const candidates = input
      .nearMatcher(displayName)
      .filter(({ haloClientId }) => activeIds.has(haloClientId));
    if (candidates.length > 0) result.nearMatches.push({ ...customer, candidates });
  }
  return result;
}

/** A list read in pages can name a customer twice; the first counts. */
function uniqueById(customers: readonly SherwebCustomer[]): SherwebCustomer[] {
  return [
    ...new Map(customers.toReversed().map((customer) => [customer.id, customer])).values(),
  ].toReversed();
}
