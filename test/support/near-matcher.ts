import { createNearIndex, type NamedClient } from '../../server/customers/matching/near-match.ts';

/** What finds Halo customers of a near name among `clients`. */
export function createNearMatcher(clients: readonly NamedClient[]) {
  const index = createNearIndex();
  for (const client of clients) index.add(client);
  return index.match;
}
