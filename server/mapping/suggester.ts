import type { NearMatchCandidate } from '../../shared/mapping.ts';
import type { NamedClient } from './near-match.ts';
import { suggestAll } from './suggest.ts';

type Client = NamedClient & { readonly inactive: boolean };

/** Near matches among the active ones of a list of Halo customers, by name. */
export type Suggest = (
  names: readonly string[],
  clients: readonly Client[],
) => Promise<ReadonlyMap<string, NearMatchCandidate[]>>;

/**
 * Makes one that remembers: a name is looked up once for as long as the list of Halo customers is the same array, which
 * it is until Halo is read again. Thousands of names against thousands take seconds, and the table is opened often.
 */
export function createSuggester(): Suggest {
  let known: { readonly clients: readonly Client[]; readonly found: Map<string, NearMatchCandidate[]> } = {
    clients: [],
    found: new Map(),
  };
  return async (names, clients) => {
    if (known.clients !== clients) known = { clients, found: new Map() };
    const { found } = known;
    const unknown = names.filter((name) => !found.has(name));
    if (unknown.length > 0) {
      const active = clients.filter(({ inactive }) => !inactive);
      for (const [name, matches] of await suggestAll(unknown, active)) found.set(name, matches);
    }
    return found;
  };
}
