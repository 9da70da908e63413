import { signal } from '@preact/signals';
import type { BillingJob } from '../../../shared/billing.ts';
import type { Note } from '../../../shared/problem.ts';
import type { App } from '../core/app.ts';
import { noteOf } from '../core/note-of.ts';

const askAgainMs = 1_000;

/**
 * Comparing anew at the companion: begun here, and followed until it is done, whoever began it.
 * @param app whom to ask
 * @param gone aborted when the screen is left
 * @param isShown whether an earlier one stands on the screen
 * @param onDone called when one that was followed is done
 */
export function createComparison(
  app: App,
  gone: AbortSignal,
  isShown: () => boolean,
  onDone: () => Promise<unknown>,
) {
  const running = signal<BillingJob['running']>(null);
  const problem = signal<Note | null>(null);
  /** One was followed to its end, above what stood on the screen. */
  const isDone = signal(false);
  /** An earlier one stood on the screen when the one under way began. */
  const stood = signal(false);
  /** The companion said whether one is under way. */
  const isKnown = signal(false);
  let timer: ReturnType<typeof setTimeout> | undefined;
  gone.addEventListener('abort', () => clearTimeout(timer));

  const follow = async (asked: Promise<BillingJob>): Promise<void> => {
    clearTimeout(timer);
    const wasRunning = running.value !== null;
    try {
      const job = await asked;
      if (gone.aborted) return;
      if (job.running !== null && !wasRunning) stood.value = isShown();
      if (job.running === null && wasRunning) {
        await onDone();
        if (gone.aborted) return;
        isDone.value = stood.value;
      }
      problem.value = job.problem;
      running.value = job.running;
      if (job.running !== null) timer = setTimeout(() => void follow(app.call('billingJob', {})), askAgainMs);
    } catch (error) {
      if (gone.aborted) return;
      problem.value = noteOf(error);
      running.value = null;
    } finally {
      isKnown.value = true;
    }
  };

  return {
    running,
    problem,
    isDone,
    stood,
    isKnown,
    /** Begins one; nothing happens while one is under way. */
    start(refresh: boolean) {
      if (running.value !== null) return Promise.resolve();
      problem.value = null;
      stood.value = isShown();
      running.value = { doing: 'sherweb', done: 0, total: 0 };
      return follow(app.call('startBillingJob', { body: { refresh } }));
    },
    /** Follows one that is under way already. */
    resume: () => follow(app.call('billingJob', {})),
  };
}
