import type { BillingJob } from '../../shared/billing.ts';
import type { Note } from '../../shared/problem.ts';
import type { SyncRun } from '../../shared/sync-run.ts';
import type { Data } from '../data/open-data.ts';
import type { Log } from '../log.ts';
import { note } from '../messages/note.ts';
import { ProblemError } from '../messages/problem-error.ts';
import { OutsideError } from '../vendors/http/outside-error.ts';
import type { CompareBilling } from './billing.ts';
import { keepComparison } from './kept-comparisons.ts';

/** Compares all customers without anybody waiting for the answer: Sherweb alone may take minutes. */
export interface BillingJobs {
  /** Begins, unless one is under way. */
  start(refresh: boolean): void;
  /** After a daily sync that read both sides: begins, or, while one is under way, as soon as that has ended. */
  readonly afterRun: (run: SyncRun) => void;
  state(): Promise<BillingJob>;
  /** Stops the one under way after its request in flight. */
  close(): Promise<void>;
}

const begun: BillingJob['running'] = { doing: 'sherweb', done: 0, total: 0 };

type How = Pick<Parameters<CompareBilling>[0], 'refresh' | 'isUnattended'>;

/** Makes what compares in the background, one comparison at a time. */
export function createBillingJobs(deps: {
  readonly compare: CompareBilling;
  readonly data: Pick<Data, 'accepted' | 'compared' | 'comparisons' | 'main'>;
  readonly log: Log;
}): BillingJobs {
  const { compare, data, log } = deps;
  const abort = new AbortController();
  const { signal } = abort;
  let running: BillingJob['running'] = null;
  let finished: Promise<void> = Promise.resolve();

  const run = async (how: How): Promise<void> => {
    try {
      if (signal.aborted) return;
      running = begun;
      const onProgress: NonNullable<Parameters<CompareBilling>[0]['onProgress']> = (doing, done, total) => {
        running = { doing, done, total };
      };
      const made = await compare({ ...how, customer: null, onProgress, signal });
      // What Halo did not answer this time was answered before, and stays with its age.
      const isBlind = made.trouble?.whyNot === 'invoicesFailed' && (await comparedAt()) !== null;
      if (!isBlind) await keepComparison(data, made);
      await keepFailure(isBlind ? (made.trouble?.said ?? note('billing.invoicesFailed')) : null);
    } catch (error) {
      if (signal.aborted) return;
      if (!isSaid(error)) log.error({ err: error }, 'billing could not be compared');
      else log.warn({ code: error.note.code }, 'billing could not be compared');
      await keepFailure(isSaid(error) ? error.note : note('billing.brokeOff'));
    } finally {
      running = null;
    }
  };

  const comparedAt = async (): Promise<string | null> =>
    (await data.comparisons.heads()).find(({ month }) => month === null)?.comparedAt ?? null;

  const keepFailure = async (failed: Note | null): Promise<void> => {
    await data.compared
      .change((before) => (before.failed === null && failed === null ? before : { ...before, failed }))
      .catch((error) => log.error({ err: error }, 'why billing could not be compared was not kept'));
  };

  return {
    start(refresh) {
      if (running !== null || signal.aborted) return;
      running = begun;
      finished = finished.then(() => run({ refresh }));
    },
    afterRun(ended) {
      if (isToFollow(ended)) finished = finished.then(() => run({ refresh: false, isUnattended: true }));
    },
    async state() {
      const problem = running === null ? data.compared.value.failed : null;
      return { running, comparedAt: await comparedAt(), problem };
    },
    async close() {
      abort.abort(new Error('stopping'));
      await finished;
    },
  };
}

const isSaid = (error: unknown): error is OutsideError | ProblemError =>
  error instanceof OutsideError || error instanceof ProblemError;

/** Ends of a run after which both sides were read. */
const read: readonly SyncRun['status'][] = ['completed', 'partial', 'held', 'partlyHeld'];

/** Whether billing is compared after a run: a daily sync that read all subscriptions, whatever it changed. */
const isToFollow = ({ trigger, status, scope }: Pick<SyncRun, 'trigger' | 'status' | 'scope'>): boolean =>
  trigger === 'schedule' && read.includes(status) && scope.subscriptions && scope.haloClientIds === null;
