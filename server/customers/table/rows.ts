import type { CustomerRow, KeptInHalo, NearMatchCandidate } from '../../../shared/mapping.ts';
import type { Note } from '../../../shared/problem.ts';
import type { Main } from '../../data/documents/main.ts';
import type { Snapshot } from '../../data/documents/snapshot.ts';
import type { ReadHead } from '../../data/documents/stored-read.ts';
import type { Pause } from '../../event-loop/give-way.ts';
import { groupLong } from '../../lists/lists.ts';
import { note } from '../../messages/note.ts';
import { inEnglish, phrase } from '../../messages/phrases.ts';
import { exactKey } from '../matching/exact-name.ts';
import { type NameClaims, nameClaims } from '../matching/name-claims.ts';

export interface RowsInput {
  readonly snapshot: Snapshot;
  readonly reads: ReadonlyMap<string, ReadHead>;
  readonly main: Pick<Main, 'mappings' | 'exclusions' | 'excludedByUndo'>;
  /** Near matches by Sherweb name, for those that are not mapped. */
  readonly suggestions: ReadonlyMap<string, NearMatchCandidate[]>;
  /** Active licences of suspended customers and without subscription, by Sherweb customer. */
  readonly kept: ReadonlyMap<string, KeptInHalo>;
}

type Customer = Snapshot['sherwebCustomers'][number];
type Client = Snapshot['haloClients'][number];

/** Where the row of one customer is looked up. */
interface Known extends Pick<RowsInput, 'reads' | 'suggestions' | 'kept'> {
  readonly mappings: ReadonlyMap<string, Main['mappings'][number]>;
  readonly excluded: ReadonlySet<string>;
  /** When the undo of a run left a customer out, ISO date-time, UTC. */
  readonly undoneAt: ReadonlyMap<string, string>;
  /** Customers that Sherweb lists. */
  readonly listed: ReadonlySet<string>;
  readonly clients: ReadonlyMap<number, Client>;
  readonly activeByName: ReadonlyMap<string, readonly Client[]>;
  readonly claims: NameClaims;
}

/** The mapping table: every Sherweb customer as last read, and mapped ones that Sherweb no longer lists. */
export async function customerRows(input: RowsInput, pause: Pause): Promise<CustomerRow[]> {
  const { snapshot, main } = input;
  const { sherwebCustomers, haloClients } = snapshot;
  const excluded = new Set(main.exclusions);
  const known: Known = {
    ...input,
    mappings: new Map(main.mappings.map((mapping) => [mapping.sherwebCustomerId, mapping])),
    excluded,
    undoneAt: new Map(main.excludedByUndo.map(({ sherwebCustomerId, at }) => [sherwebCustomerId, at])),
    listed: new Set(sherwebCustomers.map((customer) => customer.id)),
    clients: new Map(haloClients.map((client) => [client.id, client])),
    activeByName: await groupLong(
      haloClients.filter(({ inactive }) => !inactive),
      ({ name }) => exactKey(name),
      pause,
    ),
    claims: nameClaims(sherwebCustomers, main.mappings, excluded),
  };
  const gone = main.mappings
    .filter(({ sherwebCustomerId }) => !known.listed.has(sherwebCustomerId))
    .map(({ sherwebCustomerId: id }): Customer => ({ id, displayName: '', path: [], suspendedOn: null }));
  const rows: CustomerRow[] = [];
  for (const customer of [...sherwebCustomers, ...gone]) {
    rows.push(rowOf(customer, known));
    await pause();
  }
  return rows;
}

function rowOf(customer: Customer, known: Known): CustomerRow {
  const { id, displayName: sherwebName, path, suspendedOn } = customer;
  const mapping = known.mappings.get(id);
  const client = mapping === undefined ? undefined : known.clients.get(mapping.haloClientId);
  const read = known.reads.get(id);
  const keptInHalo = known.kept.get(id);
  const isExcluded = known.excluded.has(id);
  const isMapped = mapping !== undefined;
  const isUnmapped = !isMapped && !isExcluded;
  const near = isUnmapped ? (known.suggestions.get(sherwebName) ?? []) : [];
  const sameName = isUnmapped ? (known.activeByName.get(exactKey(sherwebName)) ?? []) : [];
  const undoneAt = isExcluded ? known.undoneAt.get(id) : undefined;
  const isListed = known.listed.has(id);
  const readProblem = read?.problem ?? null;
  const problem = problemOf({ isListed, isMapped: isMapped && !isExcluded, client, readProblem });
  const isAmbiguous =
    sameName.length > 1 || sameName.some((each) => known.claims.isClaimed(each.id, customer));
  const exact = isAmbiguous ? sameName.map((each) => exactCandidate(each.id, each.name)) : [];
  const exactIds = new Set(exact.map(({ haloClientId }) => haloClientId));
  return {
    sherwebCustomerId: id,
    sherwebName,
    path: [...path],
    suspendedOn,
    state: stateOf({ isExcluded, isMapped, problem, isAmbiguous, isNear: near.length > 0 }),
    haloClientId: mapping?.haloClientId ?? null,
    haloName: client?.name ?? null,
    ...(undoneAt === undefined ? {} : { undoneAt }),
    origin: mapping?.origin ?? null,
    suggestions: [...exact, ...near.filter(({ haloClientId }) => !exactIds.has(haloClientId))],
    activeSubscriptions: read === undefined || read.asOf === null ? null : read.count,
    ...(keptInHalo === undefined ? {} : { keptInHalo }),
    problem,
  };
}

function stateOf(about: {
  isExcluded: boolean;
  isMapped: boolean;
  problem: Note | null;
  isAmbiguous: boolean;
  isNear: boolean;
}): CustomerRow['state'] {
  if (about.isExcluded) return 'excluded';
  if (about.isMapped) return about.problem === null ? 'mapped' : 'problem';
  if (about.isAmbiguous) return 'ambiguous';
  return about.isNear ? 'nearMatch' : 'unmapped';
}

const identical = phrase('evidence.identical');

const exactCandidate = (haloClientId: number, haloName: string): NearMatchCandidate => ({
  haloClientId,
  haloName,
  score: 1,
  evidence: [inEnglish(identical)],
  reasons: [identical],
});

function problemOf(about: {
  isListed: boolean;
  isMapped: boolean;
  client: Client | undefined;
  readProblem: Note | null;
}): Note | null {
  if (!about.isMapped) return null;
  if (!about.isListed) return note('mapping.customerMissing');
  if (about.client === undefined) return note('mapping.haloCustomerGone');
  if (about.client.inactive) return note('mapping.haloCustomerInactive');
  return about.readProblem;
}
