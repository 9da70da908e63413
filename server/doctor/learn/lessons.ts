import type { Actor } from '../../../shared/audit.ts';
import type { Learned, LearnedKey, Lesson } from '../../../shared/learned.ts';
import type { Main } from '../../data/documents/main.ts';
import { removeFrom } from '../../data/remove-from.ts';
import type { Document } from '../../store/document/document.ts';

/** Takes lessons over: from now on the clients act on them. A later one of the same kind takes the place of an earlier. */
export async function takeOver(
  main: Document<Main>,
  lessons: readonly Lesson[],
  by: Actor,
  at: string,
): Promise<Learned[]> {
  const given = new Set(lessons.map(({ key }) => key));
  const after = await main.change((before) => ({
    ...before,
    learned: [
      ...before.learned.filter(({ key }) => !given.has(key)),
      ...lessons.map(({ key, value }) => ({ key, value, by, at })),
    ],
  }));
  return after.learned;
}

/** Takes one back; what we assume is acted on again. @returns whether there was one */
export const forget = (main: Document<Main>, key: LearnedKey): Promise<boolean> =>
  removeFrom(main, 'learned', (each) => each.key === key);
