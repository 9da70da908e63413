import type { RunProblem } from '../../../shared/problem.ts';
import type { RunChange } from '../../../shared/sync-run.ts';
import { withCustomersOf } from '../../customers/update-lists.ts';
import { endSettlements } from '../../decisions/keep.ts';
import { pauses } from '../../event-loop/give-way.ts';
import { applyPlan } from '../apply/apply-plan.ts';
import { learnKept } from '../apply/learn-kept.ts';
import { watchAnswers } from '../apply/watch-answers.ts';
import type { Reads } from '../plan/model/reads.ts';
import type { Task } from '../plan/model/task.ts';
import { learnedOf } from '../plan/remembered/learned.ts';
import { keepHaloCurrency } from './keep/keep-halo-currency.ts';
import { keepRefused, refusedBefore } from './keep/keep-refused.ts';
import { keepWritten } from './keep/keep-written.ts';
import { collectMade } from './keep/mappings-and-links.ts';
import { type RunDeps, showIn } from './run-deps.ts';

/**
 * Applies what a run is to do, and keeps what came of it: mappings and links, customers that were created, what was
 * settled and is done, and what Halo made of what it was sent.
 * @param reads what the plan was made from
 * @returns every change of the task with its outcome, and what is to be said of the run as a whole
 * @throws StoreError: then nothing more is written to Halo
 */
export async function applyTask(
  task: Task,
  reads: Reads,
  deps: RunDeps,
): Promise<{ changes: RunChange[]; problems: RunProblem[] }> {
  const { data } = deps;
  const made = collectMade(data);
  const watched = watchAnswers(deps.halo);
  const problems: RunProblem[] = [];
  const show = showIn('applying', deps);
  const changes = await applyPlan(
    task.changes,
    {
      ...deps,
      halo: watched.halo,
      reads,
      made,
      mappings: reads.remembered.mappings,
      assigned: () => data.main.value,
      wasRefused: refusedBefore(data),
      onProgress: (doing, done) => show(doing, done, task.changes.length),
      onProblem: (problem) => problems.push(problem),
    },
    task.left,
  );
  await made.keep((links) => learnedOf(links, reads, changes, pauses()));
  await keepWritten(data, reads, changes, deps.now());
  await keepRefused(data, changes, deps.now());
  await data.snapshot.change((before) => withCustomersOf(before, changes));
  await endSettlements(data, changes);
  await keepHaloCurrency(data, reads);
  const learned = await learnKept(watched.answers, task.changes, deps);
  return { changes, problems: [...problems, ...learned] };
}
