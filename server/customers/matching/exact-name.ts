import { groupBy } from '../../lists/lists.ts';

/**
 * The key two names must share to count as exactly the same name.
 * @param name as Sherweb or Halo gives it
 * @returns its Unicode NFC form without outer white space. Case, inner white space and punctuation stay: anything that
 * differs there is another name. '' means there is no name to compare, as where nothing of it can be seen
 */
export function exactKey(name: string): string {
  const key = name.normalize('NFC').trim();
  return /[^\p{C}\p{Z}]/u.test(key) ? key : '';
}

/**
 * Customers by exact name. Those without a name are left out, so that two of them never look like the same one.
 * @returns all who bear a name, by its exact key, in the order given
 */
export function indexByExactName<T extends { name: string }>(clients: readonly T[]): Map<string, T[]> {
  const index = groupBy(clients, ({ name }) => exactKey(name));
  index.delete('');
  return index;
}
