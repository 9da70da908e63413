import { formatDistanceStrict } from 'date-fns';
import type { RunProblem } from '../../../shared/problem.ts';
import { problemsTogether } from '../../../shared/problems-together.ts';
import type { PlanState } from '../../../shared/sync-plan.ts';
import type { RunChange, RunReport, SyncRun } from '../../../shared/sync-run.ts';
import { changeCells } from './change.ts';
import { groups, signOf } from './change-groups.ts';
import { countsLine } from './counts-line.ts';
import { colour, columns, counted, shown } from './text.ts';

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

const lines = (cells: readonly (readonly string[])[], most: number, runId: string): string[] => {
  const rest = cells.length - most;
  return [
    columns(cells.slice(0, most), { indent: 6 }),
    ...(rest > 0 ? [`      … and ${rest} more: runs ${runId} shows all`] : []),
  ];
};

const problemLines = (problems: readonly RunProblem[], most: number): string[] => [
  ...problems
    .slice(0, most)
    .flatMap(({ message, action }) => [
      `      ${shown(message, 400)}`,
      colour.dim(`        ${shown(action, 400)}`),
    ]),
  ...(problems.length > most ? [`      … and ${problems.length - most} more`] : []),
];

const duration = (ms: number): string =>
  ms < 10_000 ? `${(ms / 1000).toFixed(1)} s` : formatDistanceStrict(0, ms);

/** A run or preview as a report for people, with at most `most` lines a group and one line at the end for a ticket. */
export function printRun(run: RunReport, most = 15): string {
  const isPlan = run.status === 'preview' || run.status === 'held';
  const took = duration(Date.parse(run.finishedAt) - Date.parse(run.startedAt));
  const isIdle = run.status === 'completed' && run.changes.length === 0;
  const out = [
    `${colour.bold(isIdle ? 'Sync completed; nothing to change' : title[run.status])}  ${colour.dim(`${took}, ${run.calls.sherweb} calls to Sherweb, ${run.calls.halo} to Halo`)}`,
    '',
  ];
  for (const { code: _code, message, action } of run.holds)
    out.push(` ${colour.yellow('!')}  ${shown(message, 400)}`, colour.dim(`      ${shown(action, 400)}`));

  for (const group of groups) {
    const outcome = isPlan ? 'planned' : 'applied';
    const changes = run.changes.filter((each) => each.kind === group.kind && each.outcome === outcome);
    if (changes.length === 0) continue;
    out.push(
      ` ${group.paint(group.sign)}  ${group.noun(changes.length)} ${isPlan ? group.planned : group.done}`,
    );
    out.push(...lines(changes.map(changeCells), most, run.runId));
  }
  out.push(...heldLines(run.changes, most, run.runId));
  out.push(
    ...unfinished(run.changes, 'failed', 'failed', most),
    ...unfinished(run.changes, 'skipped', 'not done', most),
  );

  const told = problemsTogether(
    run.problems,
    (count, names) => `${count} customers (${names.join(', ')}, …)`,
  );
  const bySeverity = (severity: RunProblem['severity']) => told.filter((each) => each.severity === severity);
  for (const [problems, sign, words] of [
    [bySeverity('failed'), colour.red('!'), 'could not be done'],
    [
      bySeverity('decision'),
      colour.yellow('?'),
      bySeverity('decision').length === 1 ? 'needs a decision' : 'need a decision',
    ],
    [bySeverity('notice'), ' ', 'worth knowing'],
  ] as const)
    if (problems.length > 0)
      out.push(` ${sign}  ${problems.length} ${words}`, ...problemLines(problems, most));

  if (run.counts.unchanged > 0) out.push(` =  ${counted(run.counts.unchanged, 'subscription')} unchanged`);
  const isOpen = run.planState === 'preview' || run.planState === 'held';
  if (isOpen && isPlan && run.planId !== null && run.changes.length > 0)
    out.push('', `Apply exactly this: sync --approve ${run.planId}`);
  if (isOpen && run.counts.held > 0 && run.planId !== null)
    out.push('', `Apply exactly what is held: sync --approve ${run.planId}`);
  if (!isOpen && run.planState !== null) out.push('', `The plan of this run was ${becameOf[run.planState]}.`);
  out.push('', `${run.status} · ${countsLine(run.counts, isPlan)} · run ${run.runId}`);
  return out.join('\n');
}

/** What waits for a person while the rest was done. */
function heldLines(changes: readonly RunChange[], most: number, runId: string): string[] {
  const held = changes.filter(({ outcome }) => outcome === 'held');
  if (held.length === 0) return [];
  const head = ` ${colour.yellow('?')}  ${counted(held.length, 'change')} held for a decision, nothing of it done`;
  return [
    head,
    ...lines(
      held.map((change) => [signOf(change.kind), ...changeCells(change)]),
      most,
      runId,
    ),
  ];
}

function unfinished(
  changes: readonly RunChange[],
  outcome: 'failed' | 'skipped',
  words: string,
  most: number,
): string[] {
  const found = changes.filter((each) => each.outcome === outcome);
  if (found.length === 0) return [];
  return [
    ` ${outcome === 'failed' ? colour.red('!') : ' '}  ${counted(found.length, 'change')} ${words}`,
    ...found
      .slice(0, most)
      .flatMap((change) => [
        `      ${changeCells(change).filter(Boolean).join(', ')}`,
        `        ${shown(change.problem?.message ?? '', 300)}`,
        ...(change.problem === null ? [] : [colour.dim(`        ${shown(change.problem.action, 400)}`)]),
      ]),
    ...(found.length > most ? [`      … and ${found.length - most} more`] : []),
  ];
}
