import type { NearMatchCandidate } from '../../shared/mapping.ts';
import type { NamedClient } from './matching/near-match.ts';
import { suggestAll } from './suggest.ts';

type Client = NamedClient & { readonly inactive: boolean };

/** Near matches among the active ones of a list of Halo customers, by name. */
export type Suggest = (
  names: readonly string[],
  clients: readonly Client[],
) => Promise<ReadonlyMap<string, NearMatchCandidate[]>>;

/** Whether nothing that counts for names is another one. */
const isSame = (one: readonly Client[], other: readonly Client[]): boolean =>
  one === other ||
  (one.length === other.length &&
    one.every((client, place) => {
      const { id, name, inactive } = other[place] as Client;
      return client.id === id && client.name === name && client.inactive === inactive;
    }));

/**
 * Makes one that remembers: a name is looked up once for as long as Halo has the same customers, however often they are
 * read. Thousands of names against thousands take seconds, and the table is opened often.
 */
export function createSuggester(): Suggest {
  let known: { readonly clients: readonly Client[]; readonly found: Map<string, NearMatchCandidate[]> } = {
    clients: [],
    found: new Map(),
  };
  return async (names, clients) => {
    known = { clients, found: isSame(known.clients, clients) ? known.found : new Map() };
    const { found } = known;
    const unknown = names.filter((name) => !found.has(name));
    if (unknown.length > 0) {
      const active = clients.filter(({ inactive }) => !inactive);
      for (const [name, matches] of await suggestAll(unknown, active)) found.set(name, matches);
    }
    return found;
  };
}
