import type { Actor } from '../../../shared/audit.ts';
import type { Learned, LearnedKey, Lesson } from '../../../shared/learned.ts';
import type { Main } from '../../data/documents/main.ts';
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
export async function forget(main: Document<Main>, key: LearnedKey): Promise<boolean> {
  const isKnown = main.value.learned.some((each) => each.key === key);
  await main.change((before) =>
    isKnown ? { ...before, learned: before.learned.filter((each) => each.key !== key) } : before,
  );
  return isKnown;
}
