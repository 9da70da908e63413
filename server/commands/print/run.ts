import { formatDistanceStrict } from 'date-fns';
import type { RunProblem } from '../../../shared/problem.ts';
import { problemsTogether } from '../../../shared/problems-together.ts';
import type { ChangeKind } from '../../../shared/sync-plan.ts';
import type { RunChange, SyncRun } from '../../../shared/sync-run.ts';
import { changeCells } from './change.ts';
import { countsLine } from './counts-line.ts';
import { colour, columns, counted, shown } from './text.ts';

interface Group {
  readonly kind: ChangeKind;
  readonly sign: '+' | '~' | '-' | '=';
  readonly paint: (text: string) => string;
  readonly noun: (count: number) => string;
  readonly done: string;
}

const groups: readonly Group[] = [
  {
    kind: 'createCustomer',
    sign: '+',
    paint: colour.green,
    noun: (n) => counted(n, 'customer'),
    done: 'created in Halo',
  },
  {
    kind: 'createMapping',
    sign: '+',
    paint: colour.green,
    noun: (n) => counted(n, 'mapping'),
    done: 'created',
  },
  {
    kind: 'createSubscription',
    sign: '+',
    paint: colour.green,
    noun: (n) => counted(n, 'subscription'),
    done: 'created',
  },
  {
    kind: 'linkSubscription',
    sign: '~',
    paint: colour.yellow,
    noun: (n) => counted(n, 'subscription'),
    done: 'linked to a licence that is there',
  },
  {
    kind: 'updateSubscription',
    sign: '~',
    paint: colour.yellow,
    noun: (n) => counted(n, 'subscription'),
    done: 'updated',
  },
  {
    kind: 'continueSubscription',
    sign: '~',
    paint: colour.yellow,
    noun: (n) => counted(n, 'licence'),
    done: 'continued under a new subscription',
  },
  {
    kind: 'reactivateSubscription',
    sign: '~',
    paint: colour.yellow,
    noun: (n) => counted(n, 'subscription'),
    done: 'reactivated',
  },
  {
    kind: 'deactivateSubscription',
    sign: '-',
    paint: colour.red,
    noun: (n) => counted(n, 'subscription'),
    done: 'deactivated',
  },
];

const planned: Readonly<Record<string, string>> = {
  'created in Halo': 'to create in Halo',
  created: 'to create',
  updated: 'to update',
  reactivated: 'to reactivate',
  'continued under a new subscription': 'to continue under a new subscription',
  deactivated: 'to deactivate',
  'linked to a licence that is there': 'to link to a licence that is there',
};

const title: Record<SyncRun['status'], string> = {
  completed: 'Sync completed',
  partial: 'Sync finished with failures',
  failed: 'Sync failed',
  interrupted: 'Sync interrupted; the next one does the rest',
  held: 'Plan held for a decision; nothing was changed',
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
export function printRun(run: SyncRun, most = 15): string {
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
      ` ${group.paint(group.sign)}  ${group.noun(changes.length)} ${isPlan ? planned[group.done] : group.done}`,
    );
    out.push(...lines(changes.map(changeCells), most, run.runId));
  }
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
  if (isPlan && run.planId !== null && run.changes.length > 0)
    out.push('', `Apply exactly this: sync --approve ${run.planId}`);
  out.push('', `${run.status} · ${countsLine(run.counts, isPlan)} · run ${run.runId}`);
  return out.join('\n');
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
