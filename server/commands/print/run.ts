import { formatDistanceStrict } from 'date-fns';
import { problemsTogether } from '../../../shared/problems-together.ts';
import { groupRun, type Item } from '../../../shared/run-groups.ts';
import { sumStakes } from '../../../shared/stakes-sum.ts';
import type { PlanState } from '../../../shared/sync-plan.ts';
import type { RunReport, SyncRun } from '../../../shared/sync-run.ts';
import { groupHeading, painted } from './change-groups.ts';
import { changeLines, unfinishedLines } from './change-lines.ts';
import { countsLine } from './counts-line.ts';
import { stakesLine } from './stakes.ts';
import { callsText, colour, counted, shown } from './text.ts';

const becameOf: Record<PlanState, string> = {
  preview: 'kept',
  held: 'held',
  applied: 'applied',
  stopped: 'stopped before its end',
  moved: 'overtaken by changes, and not applied',
  dropped: 'dropped',
};

const title: Record<SyncRun['status'], string> = {
  completed: 'Sync completed',
  partial: 'Sync finished with failures',
  failed: 'Sync failed',
  interrupted: 'Sync interrupted; the next one does the rest',
  held: 'Plan held for a decision; nothing was changed',
  partlyHeld: 'Sync done, but for what is held for a decision',
  moved: 'Plan not applied; nothing was changed',
  preview: 'Preview; nothing was changed',
};

/** How an undo ended; what it shares with a sync is said as of one. */
const undoTitle: Partial<typeof title> = {
  completed: 'Run taken back',
  partial: 'Run taken back with failures',
  failed: 'Run not taken back',
  interrupted: 'Undo interrupted; undo once more to do the rest',
  partlyHeld: 'Run taken back, but for what is held for a decision',
  preview: 'Preview of an undo; nothing was changed',
};

/** How a take-over ended; what it shares with a sync is said as of one. */
const takeOverTitle: Partial<typeof title> = {
  completed: 'Taken over',
  partial: 'Taken over with failures',
  failed: 'Not taken over',
  interrupted: 'Take-over interrupted; take over once more to do the rest',
  partlyHeld: 'Taken over, but for what is held for a decision',
  preview: 'Preview of a take-over; nothing was changed',
};

const titleOf = ({ status, changes, undoes, scope }: RunReport): string => {
  const isIdle = status === 'completed' && changes.length === 0;
  if (undoes !== undefined) return isIdle ? 'Nothing to take back' : (undoTitle[status] ?? title[status]);
  if (scope.takesOver !== undefined)
    return isIdle ? 'Nothing left to take over' : (takeOverTitle[status] ?? title[status]);
  return isIdle ? 'Sync completed; nothing to change' : title[status];
};

const problemLines = (items: readonly Item[], most: number): string[] => {
  const problems = items.flatMap((item) => (item.type === 'problem' ? [item.problem] : []));
  return [
    ...problems
      .slice(0, most)
      .flatMap(({ message, action }) => [
        `      ${shown(message, 400)}`,
        colour.dim(`        ${shown(action, 400)}`),
      ]),
    ...(problems.length > most ? [`      … and ${problems.length - most} more`] : []),
  ];
};

const leaveOutHint = colour.dim('  but for some lines: --leave-out <number>, as they are numbered above');

const duration = (ms: number): string =>
  ms < 10_000 ? `${(ms / 1000).toFixed(1)} s` : formatDistanceStrict(0, ms);

/** A run or preview as a report for people, with at most `most` lines a group and one line at the end for a ticket. */
export function printRun(run: RunReport, most = 15): string {
  const isPlan = run.status === 'preview' || run.status === 'held';
  const took = duration(Date.parse(run.finishedAt) - Date.parse(run.startedAt));
  const out = [`${colour.bold(titleOf(run))}  ${colour.dim(`${took}, ${callsText(run.calls)}`)}`, ''];
  for (const { code: _code, message, action } of run.holds)
    out.push(` ${colour.yellow('!')}  ${shown(message, 400)}`, colour.dim(`      ${shown(action, 400)}`));

  const told = problemsTogether(
    run.problems,
    (count, names) => `${count} customers (${names.join(', ')}, …)`,
  );
  const isOpen = run.planState === 'preview' || run.planState === 'held';
  for (const { key, sign, items } of groupRun(run.changes, told)) {
    const stakes = stakesLine(
      sumStakes(items.flatMap((item) => (item.type === 'change' ? [item.change] : []))),
    );
    const head = ` ${painted(sign)}  ${groupHeading(key, items.length, isPlan)}`;
    out.push(stakes === '' ? head : `${head}  ${colour.dim(stakes)}`);
    if (key === 'failed' || key === 'skipped') out.push(...unfinishedLines(items, most));
    else if (key === 'problem' || key === 'decision' || key === 'notice')
      out.push(...problemLines(items, most));
    else {
      const isMixed = key === 'held' || key === 'unusual' || key === 'leftOut';
      out.push(...changeLines(items, { isOpen, isMixed, most, runId: run.runId }));
    }
  }

  if (run.counts.unchanged > 0)
    out.push(
      ` =  ${counted(run.counts.unchanged, 'subscription')} ${run.undoes === undefined ? 'unchanged' : 'as before the run already'}`,
    );
  const sum = stakesLine(sumStakes(run.changes));
  if (isPlan && sum !== '') out.push('', `In sum: ${sum}`);
  if (isOpen && isPlan && run.planId !== null && run.changes.length > 0)
    out.push('', `Apply exactly this: sync --approve ${run.planId}`, leaveOutHint);
  if (isOpen && run.counts.held > 0 && run.planId !== null)
    out.push('', `Apply exactly what is held: sync --approve ${run.planId}`, leaveOutHint);
  if (!isOpen && run.planState !== null) out.push('', `The plan of this run was ${becameOf[run.planState]}.`);
  out.push(
    '',
    `${run.status} · ${countsLine(run.counts, isPlan)} · run ${run.runId}${run.undoes === undefined ? '' : `, undo of ${run.undoes}`}`,
  );
  return out.join('\n');
}
