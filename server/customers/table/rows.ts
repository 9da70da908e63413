import type { CustomerRow, KeptInHalo, NearMatchCandidate } from '../../../shared/mapping.ts';
import type { Note } from '../../../shared/problem.ts';
import type { Main } from '../../data/main-document.ts';
import type { Snapshot } from '../../data/snapshot-document.ts';
import type { ReadHead } from '../../data/stored-read.ts';
import type { Pause } from '../../event-loop/give-way.ts';
import { note } from '../../messages/note.ts';
import { inEnglish, phrase } from '../../messages/phrases.ts';
import { exactKey } from '../matching/exact-name.ts';
import { nameClaims } from '../matching/name-claims.ts';

export interface RowsInput {
  readonly snapshot: Snapshot;
  readonly reads: ReadonlyMap<string, ReadHead>;
  readonly main: Pick<Main, 'mappings' | 'exclusions' | 'excludedByUndo'>;
  /** Near matches by Sherweb name, for those that are not mapped. */
  readonly suggestions: ReadonlyMap<string, NearMatchCandidate[]>;
  /** Active licences of suspended customers and without subscription, by Sherweb customer. */
  readonly kept: ReadonlyMap<string, KeptInHalo>;
}

/** The mapping table: every Sherweb customer as last read, and mapped ones that Sherweb no longer lists. */
export async function customerRows(
  { snapshot, reads, main, suggestions, kept }: RowsInput,
  pause: Pause,
): Promise<CustomerRow[]> {
  const mappings = new Map(main.mappings.map((mapping) => [mapping.sherwebCustomerId, mapping]));
  const clients = new Map(snapshot.haloClients.map((client) => [client.id, client]));
  const activeByName = new Map<string, Snapshot['haloClients']>();
  for (const client of snapshot.haloClients) {
    await pause();
    if (client.inactive) continue;
    const key = exactKey(client.name);
    const sameName = activeByName.get(key);
    if (sameName === undefined) activeByName.set(key, [client]);
    else sameName.push(client);
  }
  const excluded = new Set(main.exclusions);
  const undoneAt = new Map(main.excludedByUndo.map(({ sherwebCustomerId, at }) => [sherwebCustomerId, at]));
  const claims = nameClaims(snapshot.sherwebCustomers, main.mappings, excluded);
  const listed = new Set(snapshot.sherwebCustomers.map((customer) => customer.id));

  const gone = main.mappings
    .filter(({ sherwebCustomerId }) => !listed.has(sherwebCustomerId))
    .map(({ sherwebCustomerId }) => ({
      id: sherwebCustomerId,
      displayName: '',
      path: [],
      suspendedOn: null,
    }));

  const rowOf = (customer: Snapshot['sherwebCustomers'][number]): CustomerRow => {
    const mapping = mappings.get(customer.id);
    const client = mapping === undefined ? undefined : clients.get(mapping.haloClientId);
    const read = reads.get(customer.id);
    const keptInHalo = kept.get(customer.id);
    const isUnmapped = mapping === undefined && !excluded.has(customer.id);
    const near = isUnmapped ? (suggestions.get(customer.displayName) ?? []) : [];
    const sameName = isUnmapped ? (activeByName.get(exactKey(customer.displayName)) ?? []) : [];
    const undone = excluded.has(customer.id) ? undoneAt.get(customer.id) : undefined;
    const problem = problemOf({
      isListed: listed.has(customer.id),
      isMapped: mapping !== undefined && !excluded.has(customer.id),
      client,
      readProblem: read?.problem ?? null,
    });
    const isAmbiguous = sameName.length > 1 || sameName.some(({ id }) => claims.isClaimed(id, customer));
    const exact = isAmbiguous ? sameName.map((each) => exactCandidate(each.id, each.name)) : [];
    const exactIds = new Set(exact.map(({ haloClientId }) => haloClientId));
    return {
      sherwebCustomerId: customer.id,
      sherwebName: customer.displayName,
      path: [...customer.path],
      suspendedOn: customer.suspendedOn,
      state: excluded.has(customer.id)
        ? 'excluded'
        : mapping !== undefined
          ? problem === null
            ? 'mapped'
            : 'problem'
          : isAmbiguous
            ? 'ambiguous'
            : near.length > 0
              ? 'nearMatch'
              : 'unmapped',
      haloClientId: mapping?.haloClientId ?? null,
      haloName: client?.name ?? null,
      ...(undone === undefined ? {} : { undoneAt: undone }),
      origin: mapping?.origin ?? null,
      suggestions: [...exact, ...near.filter(({ haloClientId }) => !exactIds.has(haloClientId))],
      activeSubscriptions: read === undefined || read.asOf === null ? null : read.count,
      ...(keptInHalo === undefined ? {} : { keptInHalo }),
      problem,
    };
  };
  const rows: CustomerRow[] = [];
  for (const customer of [...snapshot.sherwebCustomers, ...gone]) {
    rows.push(rowOf(customer));
    await pause();
  }
  return rows;
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
  client: Snapshot['haloClients'][number] | undefined;
  readProblem: Note | null;
}): Note | null {
  if (!about.isMapped) return null;
  if (!about.isListed) return note('mapping.customerMissing');
  if (about.client === undefined) return note('mapping.haloCustomerGone');
  if (about.client.inactive) return note('mapping.haloCustomerInactive');
  return about.readProblem;
}
