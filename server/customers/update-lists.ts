import type { RunChange } from '../../shared/sync-run.ts';
import type { Snapshot } from '../data/documents/snapshot.ts';
import type { HaloClient } from '../vendors/halo/licence.ts';
import type { SherwebCustomer } from '../vendors/sherweb/client.ts';

/** The snapshot after both lists of customers were read. */
export const withLists = (
  snapshot: Snapshot,
  customers: readonly SherwebCustomer[],
  clients: readonly HaloClient[],
  readAt: string,
): Snapshot => ({
  ...snapshot,
  sherwebCustomers: customers.map(({ id, displayName, path, suspendedOn }) => ({
    id,
    displayName,
    path: [...path],
    suspendedOn,
  })),
  haloClients: clients.map(({ nameless: _hidden, topLevelId: _id, ...client }) => client),
  listsReadAt: readAt,
});

/** The snapshot with the Halo customers that a run has created, and made inactive, since the lists were read. */
export function withCustomersOf(snapshot: Snapshot, changes: readonly RunChange[]): Snapshot {
  const known = new Set(snapshot.haloClients.map(({ id }) => id));
  const created = changes.flatMap(({ kind, outcome, haloClientId, fields }) =>
    kind === 'createCustomer' && outcome === 'applied' && haloClientId !== null && !known.has(haloClientId)
      ? [{ id: haloClientId, name: String(fields.name?.to ?? ''), inactive: false, topLevelName: null }]
      : [],
  );
  const ended = new Set(
    changes
      .filter(({ kind, outcome }) => kind === 'deactivateCustomer' && outcome === 'applied')
      .map(({ haloClientId }) => haloClientId),
  );
  if (created.length + ended.size === 0) return snapshot;
  const haloClients = snapshot.haloClients.map((each) =>
    ended.has(each.id) ? { ...each, inactive: true } : each,
  );
  return { ...snapshot, haloClients: [...haloClients, ...created] };
}
