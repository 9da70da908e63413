import type { BillingJob } from '../../shared/billing.ts';
import type { Data } from '../data/open-data.ts';
import type { Log } from '../log.ts';
import { note } from '../messages/note.ts';
import { ProblemError } from '../messages/problem-error.ts';
import { OutsideError } from '../vendors/http/outside-error.ts';
import type { CompareBilling } from './billing.ts';
import { keepComparison } from './kept.ts';

/** Compares all customers without anybody waiting for the answer: Sherweb alone may take minutes. */
export interface BillingJobs {
  /** Begins, unless one is under way. @throws ProblemError when a side is not connected */
  start(refresh: boolean): void;
  state(): Promise<BillingJob>;
  /** Stops the one under way after its request in flight. */
  close(): Promise<void>;
}

export function createBillingJobs(deps: {
  readonly compare: CompareBilling;
  readonly data: Data;
  readonly log: Log;
}): BillingJobs {
  const { compare, data, log } = deps;
  const abort = new AbortController();
  let running: BillingJob['running'] = null;
  let problem: BillingJob['problem'] = null;
  let finished: Promise<void> = Promise.resolve();

  const run = async (refresh: boolean): Promise<void> => {
    try {
      const onProgress: NonNullable<Parameters<CompareBilling>[0]['onProgress']> = (doing, done, total) => {
        running = { doing, done, total };
      };
      const { signal } = abort;
      await keepComparison(data, await compare({ refresh, customer: null, onProgress, signal }));
    } catch (error) {
      if (error instanceof OutsideError || error instanceof ProblemError) problem = error.note;
      else if (!abort.signal.aborted) {
        log.error({ err: error }, 'billing could not be compared');
        problem = note('billing.brokeOff');
      }
    } finally {
      running = null;
    }
  };

  return {
    start(refresh) {
      if (running !== null || abort.signal.aborted) return;
      problem = null;
      running = { doing: 'sherweb', done: 0, total: 0 };
      finished = run(refresh);
    },
    async state() {
      const last = (await data.comparisons.heads()).find(({ month }) => month === null);
      return { running, comparedAt: last?.comparedAt ?? null, problem };
    },
    async close() {
      abort.abort(new Error('stopping'));
      await finished;
    },
  };
}
