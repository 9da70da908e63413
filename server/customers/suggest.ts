import type { NearMatchCandidate } from '../../shared/mapping.ts';
import { pauses } from '../event-loop/give-way.ts';
import { createNearIndex, type NamedClient } from './matching/near-match.ts';

/**
 * Near matches for many names, without holding up the server.
 * @param names of Sherweb customers
 * @param clients Halo customers that may be offered
 * @returns for each name, what matches it
 */
export async function suggestAll(
  names: readonly string[],
  clients: readonly NamedClient[],
): Promise<Map<string, NearMatchCandidate[]>> {
  const index = createNearIndex();
  const suggestions = new Map<string, NearMatchCandidate[]>();
  const pause = pauses();
  for (const client of clients) {
    index.add(client);
    await pause();
  }
  for (const name of names) {
    if (!suggestions.has(name)) suggestions.set(name, index.match(name));
    await pause();
  }
  return suggestions;
}
