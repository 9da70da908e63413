import { setTimeout as delay } from 'node:timers/promises';
import { errnoOf } from './errno.ts';
import type { Files } from './files.ts';

/**
 * What Windows answers while a virus scanner, a search index or a backup program holds a file open for a moment: it lets
 * go by itself. Elsewhere these mean that it may not be done at all, and then a second is lost before that is said.
 */
const passing = new Set(['EPERM', 'EACCES', 'EBUSY']);
/** In milliseconds; a second in all. */
const pauses = [10, 20, 40, 80, 150, 300, 400];

const tryAgain = async <T>(attempt: () => Promise<T>): Promise<T> => {
  for (const pause of pauses)
    try {
      return await attempt();
    } catch (error) {
      if (!passing.has(errnoOf(error) ?? '')) throw error;
      await delay(pause);
    }
  return attempt();
};

/** A disk on which a file that somebody else holds open for a moment is tried again. */
export const forgivingFiles = (files: Files): Files => ({
  ...files,
  rename: (from, to) => tryAgain(() => files.rename(from, to)),
  remove: (path) => tryAgain(() => files.remove(path)),
});
