import type {
  GenerateResult,
  HaloCustomer,
  Mapping,
  NearMatch,
  NearMatchCandidate,
} from '../../../shared/mapping.ts';
import type { Steps } from '../../event-loop/steps.ts';
import { exactKey, indexByExactName } from './exact-name.ts';

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
  /** Several active Halo customers have exactly this name: refused. */
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

const namesAStep = 500;

/**
 * What "Generate Mappings" does. In: both sides' customers, the mappings there are, the Sherweb customers a person
 * excluded (an excluded one counts as excluded even if mapped). Out: the mappings to create, and every other outcome but
 * the near matches, which `withNearMatches` adds. Existing mappings are never touched; once `toCreate` is created, the
 * same call creates nothing.
 */
export function* matchExactly(input: GenerateInput): Steps<ExactlyMatched> {
  const mapped = new Set(input.mappings.map((mapping) => mapping.sherwebCustomerId));
  const clients = new Map(input.haloClients.toReversed().map((client) => [client.id, client]));
  const active = [...clients.values()].filter((client) => !client.inactive).toSorted((a, b) => a.id - b.id);
  const inactive = [...clients.values()].filter((client) => client.inactive).toSorted((a, b) => a.id - b.id);
  yield;
  const activeByName = indexByExactName(active);
  yield;
  const inactiveByName = indexByExactName(inactive);
  yield;

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
  for (const [place, { id, displayName }] of uniqueById(input.sherwebCustomers).entries()) {
    if (place % namesAStep === 0) yield;
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
    result.unmatched.push(customer);
  }
  return result;
}

/** Adds what is offered to a person. In: near matches by Sherweb name, for those that are not matched. */
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
