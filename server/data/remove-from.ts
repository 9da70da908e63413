import type { Document } from '../store/document/document.ts';

/**
 * Takes elements out of the list of a document; where none is meant, nothing is written.
 * @param key the list's
 * @returns whether any was there
 * @throws StoreError `writeFailed`
 * @example removeFrom(data.leftOut, 'rules', (rule) => rule.ruleId === ruleId)
 */
export async function removeFrom<Element, Key extends string, T extends Readonly<Record<Key, Element[]>>>(
  document: Pick<Document<T>, 'change'>,
  key: Key,
  isMeant: (element: T[Key][number]) => boolean,
): Promise<boolean> {
  let removed = false;
  await document.change((before) => {
    const rest = before[key].filter((element) => !isMeant(element));
    removed = rest.length < before[key].length;
    return removed ? { ...before, [key]: rest } : before;
  });
  return removed;
}
