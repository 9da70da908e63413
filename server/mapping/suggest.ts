import { setImmediate as nextTurn } from 'node:timers/promises';
import type { NearMatchCandidate } from '../../shared/mapping.ts';
import { createNearIndex, type NamedClient } from './near-match.ts';

/**
 * Near matches for many names without holding up the server. In: Sherweb customers' names, the Halo customers that may
 * be offered, and after how many names the event loop gets a turn. Out: for each name, what a near matcher answers.
 */
export async function suggestAll(
  names: readonly string[],
  clients: readonly NamedClient[],
  { yieldEvery = 100 }: { yieldEvery?: number } = {},
): Promise<Map<string, NearMatchCandidate[]>> {
  const index = createNearIndex();
  const suggestions = new Map<string, NearMatchCandidate[]>();
  for (const [at, client] of clients.entries()) {
    index.add(client);
    if ((at + 1) % yieldEvery === 0) await nextTurn();
  }
  for (const [at, name] of names.entries()) {
    if (!suggestions.has(name)) suggestions.set(name, index.match(name));
    if ((at + 1) % yieldEvery === 0) await nextTurn();
  }
  return suggestions;
}
