import type { RunProblem } from '../../shared/problem.ts';
import type { PlanState } from '../../shared/sync-plan.ts';
import type { RunProgress, SyncRun } from '../../shared/sync-run.ts';
import { withCreated } from '../customers/update-lists.ts';
import type { Data } from '../data/open-data.ts';
import { endSettlements, keepDecisions } from '../decisions/keep.ts';
import { settledBy } from '../decisions/settled.ts';
import { pauses } from '../event-loop/give-way.ts';
import { withFeeInForce } from '../fees/fee-in-force.ts';
import { ruleFor } from '../left-out/rule-for.ts';
import type { HaloApi } from '../vendors/halo/client.ts';
import type { ChargesClient } from '../vendors/sherweb/charges.ts';
import type { SherwebClient } from '../vendors/sherweb/client.ts';
import { applyPlan } from './apply/apply-plan.ts';
import type { ApplyDeps } from './apply/deps.ts';
import { learnKept } from './apply/learn-kept.ts';
import { watchAnswers } from './apply/watch-answers.ts';
import { makePlan } from './plan/make-plan.ts';
import { byLicence } from './plan/normalisations.ts';
import type { Reads } from './plan/reads.ts';
import { taskOfApproved, taskOfSync } from './plan/task.ts';
import { keepReads } from './read/kept-reads.ts';
import { readFee } from './read/read-fee.ts';
import { readSides } from './read/read-sides.ts';
import { findingsOf } from './run/findings.ts';
import { keepHaloCurrency } from './run/keep-halo-currency.ts';
import { keepSight, quietDays } from './run/keep-sight.ts';
import { keepHeldPart, keepPlan } from './run/kept-plans.ts';
import { collectMade } from './run/mappings-and-links.ts';
import { stateAfter } from './run/plan-state.ts';
import { reportsOf, withNotices } from './run/report.ts';
import type { RunOrder } from './run/run-order.ts';
import type { RunJournal } from './run/write-ahead-journal.ts';

export interface RunDeps {
  readonly data: Data;
  readonly sherweb: SherwebClient;
  readonly halo: HaloApi;
  /** See ReadDeps. */
  readonly confirmAccounts: (listedIds: ReadonlySet<string>) => Promise<void>;
  readonly charges: ChargesClient;
  readonly now: () => Date;
  readonly journal: Pick<RunJournal, 'planned' | 'step'>;
  readonly onProgress: (progress: Omit<RunProgress, 'runId'>) => void;
  readonly signal: AbortSignal;
}

/**
 * One run from start to end:
 *
 * 1. read: what Sherweb says should be, and what Halo has; a failed read is never an empty one
 * 2. pair: each subscription with its licence, surest rule first, nothing twice
 * 3. plan: what has to change in Halo, sorted; empty when both sides are equal
 * 4. check: against limits; what is over them waits for a person, all of it, never trimmed to fit
 * 5. apply: an outcome for every change; what Halo made of what it was sent is remembered
 * 6. report: what was done, what was not and why
 *
 * Pair, plan and check are one pure function. A preview ends after them, as does a plan that is held whole.
 * @returns the report, also of a run that Sherweb or Halo failed
 * @throws StoreError when our own data cannot be kept: then nothing more is written to Halo
 */
export async function syncRun(order: RunOrder, deps: RunDeps): Promise<SyncRun> {
  const { data, halo, now, journal } = deps;
  const { settings, mappings, exclusions } = data.main.value;
  const remembered = {
    mappings,
    excludedIds: new Set(exclusions),
    links: data.links.value.links,
    sight: { ...data.sight.value, quietDays: quietDays(mappings, now()) },
    settlements: settledBy(data.settlements.value.settlements),
    normalised: byLicence(data.normalisations.value.normalisations),
    currency: data.normalisations.value.currency,
    leftOut: ruleFor(data.leftOut.value.rules),
  };
  const report = reportsOf(order, deps);
  const showIn =
    (phase: 'reading' | 'applying') =>
    (doing: string, done: number, total: number): void =>
      deps.onProgress({ phase, doing, done, total, waiting: halo.waiting });

  // 1. read
  let reads: Reads;
  try {
    const about = { scope: order.scope, settings, remembered };
    const sides = await readSides(about, { ...deps, onProgress: showIn('reading') });
    reads = { ...sides, settings: withFeeInForce(settings, await readFee(sides, deps)) };
  } catch (error) {
    return report.unread(error);
  }
  const readAt = now().toISOString();
  await keepReads(data, reads, readAt);

  // 2. pair, 3. plan, 4. check
  const plan = await makePlan(reads, pauses());
  await keepDecisions(data, findingsOf(order.runId, readAt, reads, plan));
  const isInSight = !plan.holds.some(({ code }) => code === 'lostSight');
  if (isInSight) await keepSight(data, reads);
  const isHeld = order.mode === 'sync' && plan.holds.length > 0 && plan.held.length === plan.changes.length;
  if (order.mode === 'preview' || isHeld) {
    const state = isHeld ? 'held' : 'preview';
    await keepPlan(data, order, report.startedAt, plan, state);
    return report.planned(plan, state);
  }
  const { approved } = order;
  const task = approved === null ? taskOfSync(plan) : await taskOfApproved(approved, plan, pauses());
  const mark = async (state: PlanState): Promise<void> => {
    if (approved !== null) await data.plans.put(approved.planId, { ...approved, state });
  };
  if (task === null) {
    await mark('moved');
    return report.moved();
  }
  if (approved === null && plan.held.length > 0) await keepHeldPart(data, order, report.startedAt, plan);

  // 5. apply
  await journal.planned({ ...plan, changes: task.changes });
  await journal.step(task.left, []);
  // However this run ends, the plan is not applied a second time.
  await mark('stopped');
  const made = collectMade(data);
  const showApplied = showIn('applying');
  const problems: RunProblem[] = [];
  const watched = watchAnswers(halo);
  const whole = task.changes.length;
  const doing: ApplyDeps = {
    ...deps,
    halo: watched.halo,
    reads,
    made,
    mappings,
    assigned: () => data.main.value,
    onProgress: (doing, done) => showApplied(doing, done, whole),
    onProblem: (problem) => problems.push(problem),
  };
  const changes = await applyPlan(task.changes, doing, task.left);
  await made.keep();
  await data.snapshot.change((before) => withCreated(before, changes));
  await endSettlements(data, changes);
  await keepHaloCurrency(data, reads);
  const learned = await learnKept(watched.answers, task.changes, deps);
  // Whoever approved the plan believes what was read.
  if (isInSight || approved !== null) await keepSight(data, reads, changes);

  // 6. report
  const run = report.applied(withNotices(plan, [...problems, ...learned]), changes);
  await mark(stateAfter(approved, run));
  return run;
}
