import type { Note } from '../../shared/problem.ts';
import { t } from '../i18n/translate.ts';
import { CompanionProblem } from './companion-problem.ts';

interface Patience {
  /** How long an answer may take, in milliseconds. */
  readonly limitMs: number;
  /** Whether it does no harm to have it done twice. */
  readonly mayRepeat: boolean;
}

/** Nobody answered in time. */
class TimeUp extends Error {
  override readonly name = 'TimeUp';
}

/**
 * Waits for an answer, but not for ever.
 * @throws TimeUp after so many milliseconds, besides whatever the answer throws
 */
export async function within<T>(limitMs: number, answer: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeUp = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TimeUp(`No answer in ${limitMs / 1000} s`)), limitMs);
  });
  try {
    return await Promise.race([answer, timeUp]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Waits for an answer of the background. Firefox (153) ends that 30 s after the last message came, and any browser as it
 * updates the extension, whatever it is at: then the browser says at once that nobody answers, and what may be repeated
 * is asked once more, which starts the background again; or nothing ever comes.
 * @param ask sends the message, each time that it is called
 * @throws CompanionProblem that says so in plain words, with what the browser said as its detail
 */
export async function answered<T>(ask: () => Promise<T>, { limitMs, mayRepeat }: Patience): Promise<T> {
  try {
    return await within(limitMs, ask());
  } catch (error) {
    if (mayRepeat && !(error instanceof TimeUp)) return answered(ask, { limitMs, mayRepeat: false });
    throw new CompanionProblem(silent(String(error)));
  }
}

const silent = (detail: string): Note => ({
  code: 'extension.silent',
  message: t('problem.silent.message'),
  action: t('problem.silent.action'),
  detail,
});
