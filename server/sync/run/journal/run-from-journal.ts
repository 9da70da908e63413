import type { RunProblem } from '../../../../shared/problem.ts';
import type { RunChange, RunStatus, SyncRun } from '../../../../shared/sync-run.ts';
import { note } from '../../../messages/note.ts';
import { notTried } from '../../apply/apply-plan.ts';
import { failed } from '../../plan/model/problems.ts';
import { countRun } from '../model/count-run.ts';
import type { JournalEntry } from './journal-entry.ts';

/** Code of a change that was on its way to Halo when the companion ended: nobody knows whether it arrived. */
export const inFlightCode = 'sync.inFlight';

const inFlight = note(inFlightCode);

export const companionEnded = failed('sync.interrupted');

/**
 * The report of a run that did not come to its own end, from its journal: every planned change with what is known of
 * it, and `problem` first.
 * @returns undefined when the journal does not even say which run it was
 */
export function runFromJournal(
  entries: readonly JournalEntry[],
  status: RunStatus,
  problem: RunProblem,
): SyncRun | undefined {
  const [begun, ...rest] = entries;
  if (begun?.kind !== 'begun') return undefined;
  const planned = rest.find((entry) => entry.kind === 'planned');
  const steps = rest.filter((entry) => entry.kind === 'step');
  const known = new Map(steps.flatMap(({ done }) => done.map((each) => [each.place, each] as const)));
  const sent = new Set(steps.at(-1)?.sending);

  const changes: RunChange[] = (planned?.changes ?? []).map((change, place) => {
    const found = known.get(place);
    if (found === undefined)
      return { ...change, outcome: 'skipped', problem: sent.has(place) ? inFlight : notTried };
    const { outcome, problem: why, haloClientId, haloLicenceId } = found;
    return { ...change, outcome, problem: why, haloClientId, haloLicenceId };
  });
  const problems = [problem, ...(planned?.problems ?? [])];
  const last = entries.at(-1) ?? begun;
  return {
    runId: begun.runId,
    planId: begun.planId,
    status,
    startedAt: begun.at,
    finishedAt: last.at,
    trigger: begun.trigger,
    scope: begun.scope,
    ...(begun.undoes === undefined ? {} : { undoes: begun.undoes }),
    counts: countRun(changes, problems, planned?.unchanged ?? 0, 'applied'),
    changes,
    problems,
    holds: planned?.holds ?? [],
    calls: last.calls,
  };
}
