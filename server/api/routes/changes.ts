import type { Changes } from '../../../shared/movement.ts';
import type { Snapshot } from '../../data/documents/snapshot.ts';
import { changesSince } from '../../movements/changes.ts';
import { momentOf } from '../../movements/since.ts';
import type { ApiDeps } from './deps.ts';
import type { Handlers } from './handler-types.ts';

/** What changed since a moment. */
export const changesHandlers = ({ data, vendors, now }: ApiDeps) =>
  ({
    listChanges: async ({ query }) => {
      const from = await momentOf(query.since, { data, vendors, now });
      const changes = await changesSince(data, from, now());
      return { changes, names: namesOf(changes, data.snapshot.value) };
    },
  }) satisfies Partial<Handlers>;

/** The names of those that changed; one that Sherweb lists no longer is called as its Halo customer is. */
function namesOf(
  { customers }: Changes,
  { sherwebCustomers, haloClients }: Pick<Snapshot, 'sherwebCustomers' | 'haloClients'>,
): Record<string, string> {
  const inSherweb = new Map(sherwebCustomers.map(({ id, displayName }) => [id, displayName]));
  const inHalo = new Map(haloClients.map(({ id, name }) => [id, name]));
  return Object.fromEntries(
    customers.flatMap(({ sherwebCustomerId: id, haloClientId }) => {
      const name = inSherweb.get(id) ?? inHalo.get(haloClientId ?? 0);
      return name === undefined ? [] : [[id, name]];
    }),
  );
}
