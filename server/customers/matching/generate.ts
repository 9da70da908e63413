import type {
  GenerateResult,
  HaloCustomer,
  Mapping,
  NearMatch,
  NearMatchCandidate,
} from '../../../shared/mapping.ts';
import type { Pause } from '../../event-loop/give-way.ts';
import { exactKey, indexByExactName } from './exact-name.ts';
import { type NameClaims, nameClaims } from './name-claims.ts';

type SherwebCustomer = { id: string; displayName: string };
type HaloClient = Pick<HaloCustomer, 'id' | 'name' | 'inactive'>;
type NamedClients = GenerateResult['ambiguousNames'][number];

export type GenerateInput = {
  sherwebCustomers: readonly SherwebCustomer[];
  haloClients: readonly HaloClient[];
  mappings: readonly Mapping[];
  excludedIds: ReadonlySet<string>;
};

/** Every Sherweb customer counts once in toCreate, alreadyMapped, noMatch, ambiguous or excluded. */
export type GeneratedMappings = {
  toCreate: GenerateResult['createdMappings'];
  alreadyMapped: number;
  /** Neither an exact nor an ambiguous name; those in `inactive` and `nearMatches` are among them. */
  noMatch: number;
  /** The name says nothing for sure: several on one side have it, or the Halo customer has another one mapped. Refused. */
  ambiguous: NamedClients[];
  /** The only Halo customers of exactly this name are inactive: not taken. */
  inactive: NamedClients[];
  excluded: number;
  /** Offered to a person, never taken; best first. */
  nearMatches: NearMatch[];
};

/** What is decided by exact names alone. */
export type ExactlyMatched = Omit<GeneratedMappings, 'nearMatches'> & {
  /** Those counted under `noMatch`. */
  unmatched: { sherwebCustomerId: string; sherwebName: string }[];
  /** Halo customers that may be offered. */
  activeIds: ReadonlySet<number>;
};

/**
 * What "Generate Mappings" does. Existing mappings are never touched; once `toCreate` is created, the same call creates
 * nothing.
 * @param input customers of both sides, the mappings there are, and the Sherweb customers that a person excluded, mapped
 * or not
 * @returns the mappings to create, and every other outcome but the near matches, which `withNearMatches` adds
 */
export async function matchExactly(input: GenerateInput, pause: Pause): Promise<ExactlyMatched> {
  const mapped = new Set(input.mappings.map((mapping) => mapping.sherwebCustomerId));
  const clients = new Map(input.haloClients.toReversed().map((client) => [client.id, client]));
  const active = [...clients.values()].filter((client) => !client.inactive).toSorted((a, b) => a.id - b.id);
  const inactive = [...clients.values()].filter((client) => client.inactive).toSorted((a, b) => a.id - b.id);
  const activeByName = indexByExactName(active);
  const inactiveByName = indexByExactName(inactive);
  const claims = nameClaims(input.sherwebCustomers, input.mappings, input.excludedIds);

  const result: ExactlyMatched = {
    toCreate: [],
    alreadyMapped: 0,
    noMatch: 0,
    ambiguous: [],
    inactive: [],
    excluded: 0,
    unmatched: [],
    activeIds: new Set(active.map((client) => client.id)),
  };
  for (const { id, displayName } of uniqueById(input.sherwebCustomers)) {
    const customer = { sherwebCustomerId: id, sherwebName: displayName };
    if (input.excludedIds.has(id)) result.excluded += 1;
    else if (mapped.has(id)) result.alreadyMapped += 1;
    else matchOne(customer, { activeByName, inactiveByName, claims }, result);
    await pause();
  }
  return result;
}

/** Matches one customer that is neither mapped nor excluded. */
function matchOne(
  customer: ExactlyMatched['unmatched'][number],
  known: {
    readonly activeByName: ReadonlyMap<string, HaloClient[]>;
    readonly inactiveByName: ReadonlyMap<string, HaloClient[]>;
    readonly claims: NameClaims;
  },
  result: ExactlyMatched,
): void {
  const key = exactKey(customer.sherwebName);
  const [match, ...others] = known.activeByName.get(key) ?? [];
  const own = { id: customer.sherwebCustomerId, displayName: customer.sherwebName };
  if (match && (others.length > 0 || known.claims.isClaimed(match.id, own)))
    result.ambiguous.push({ ...customer, haloClientIds: [match, ...others].map(({ id }) => id) });
  else if (match) result.toCreate.push({ ...customer, haloClientId: match.id, haloName: match.name });
  else {
    result.noMatch += 1;
    const asleep = known.inactiveByName.get(key) ?? [];
    if (asleep.length > 0) result.inactive.push({ ...customer, haloClientIds: asleep.map(({ id }) => id) });
    result.unmatched.push(customer);
  }
}

/** Adds what is offered to a person. @param near matches by Sherweb name, for those that are not matched */
export function withNearMatches(
  { unmatched, activeIds, ...result }: ExactlyMatched,
  near: ReadonlyMap<string, NearMatchCandidate[]>,
): GeneratedMappings {
  const nearMatches = unmatched.flatMap((customer) => {
    const candidates = (near.get(customer.sherwebName) ?? []).filter(({ haloClientId }) =>
      activeIds.has(haloClientId),
    );
    return candidates.length > 0 ? [{ ...customer, candidates }] : [];
  });
  return { ...result, nearMatches };
}

/** A list read in pages can name a customer twice; the first counts. */
function uniqueById(customers: readonly SherwebCustomer[]): SherwebCustomer[] {
  return [
    ...new Map(customers.toReversed().map((customer) => [customer.id, customer])).values(),
  ].toReversed();
}
