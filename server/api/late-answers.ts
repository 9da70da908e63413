import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { ProblemError } from '../messages/problem-error.ts';

/** Answers that took longer than whoever asked could wait: browsers end what takes half a minute. */
export interface LateAnswers<T> {
  /**
   * Waits for an answer, and keeps it for later where it takes longer.
   * @param waitMs how long whoever asked waits
   * @param who asks, in words of its own: nobody else gets the answer
   * @throws what `answer` rejects with, within that time
   */
  within(waitMs: number, who: string, answer: Promise<T>): Promise<Answered<T>>;
  /** Waits for an answer that was kept. @throws what it rejects with; ProblemError 404 `job.unknown` */
  again(jobId: string, waitMs: number, who: string): Promise<Answered<T>>;
}

type Answered<T> = { readonly answer: T } | { readonly jobId: string };

interface Kept<T> {
  readonly who: string;
  readonly answer: Promise<T>;
  /** When it came, in milliseconds since 1970; null: it has not yet. */
  cameAt: number | null;
}

/** An answer that came stays so long for whoever did not get it: a browser that slept, a connection that broke. */
const keptMs = 5 * 60_000;

/**
 * Makes what keeps answers that take long.
 * @param now milliseconds since 1970
 */
export function createLateAnswers<T>(now: () => number): LateAnswers<T> {
  const kept = new Map<string, Kept<T>>();

  const orLater = async (waitMs: number, answer: Promise<T>): Promise<{ readonly answer: T } | null> => {
    const given = new AbortController();
    const late = delay(waitMs, null, { signal: given.signal });
    late.catch(() => undefined);
    try {
      return await Promise.race([answer.then((value) => ({ answer: value })), late]);
    } finally {
      given.abort();
    }
  };
  const forgetOld = () => {
    for (const [jobId, { cameAt }] of kept)
      if (cameAt !== null && now() - cameAt > keptMs) kept.delete(jobId);
  };

  return {
    async within(waitMs, who, answer) {
      const inTime = await orLater(waitMs, answer);
      if (inTime !== null) return inTime;
      forgetOld();
      const jobId = randomUUID();
      const one: Kept<T> = { who, answer, cameAt: null };
      const came = () => {
        one.cameAt = now();
      };
      answer.then(came, came);
      kept.set(jobId, one);
      return { jobId };
    },
    async again(jobId, waitMs, who) {
      const one = kept.get(jobId);
      if (one === undefined || one.who !== who) throw new ProblemError(404, 'job.unknown');
      return (await orLater(waitMs, one.answer)) ?? { jobId };
    },
  };
}
