import type { Status } from '../../../shared/status.ts';
import type { ListedRun } from '../../../shared/sync-run.ts';
import { columns, moment, shown } from './text.ts';

const scheduleLines = ({
  enabled,
  time,
  timeZone,
  nextRunAt,
  retries,
  lastSuccessAt,
  lastError,
}: Status['schedule']) => [
  enabled && nextRunAt !== null
    ? `Daily at ${time} ${timeZone}, next ${moment(nextRunAt)}.`
    : 'No daily sync: settings set scheduleEnabled true switches it on.',
  ...(retries === null ? [] : [retryLine(retries)]),
  ...(lastSuccessAt === null ? [] : [`Last success ${moment(lastSuccessAt)}.`]),
  ...(lastError === null
    ? []
    : [
        `Last error ${moment(lastError.at)}: ${shown(lastError.message, 400)}`,
        `  ${shown(lastError.action, 400)}`,
      ]),
];

const retryLine = ({ failed, everyHours }: NonNullable<Status['schedule']['retries']>): string =>
  `It has failed ${failed === 1 ? 'once' : `${failed} times`} and is tried again ${everyHours === 1 ? 'every hour' : `every ${everyHours} hours`} until it works.`;

/** How a run ended, and, where it left a plan to wait, what became of that. */
const statusOf = ({ status, planState, undoes, scope }: ListedRun): string =>
  [
    status,
    planState === null || planState === 'preview' || planState === 'held' ? '' : planState,
    undoes === undefined ? '' : `undo of ${undoes}`,
    scope.takesOver === undefined
      ? ''
      : `take-over from ${scope.takesOver.distributor ?? scope.takesOver.writer}`,
  ]
    .filter(Boolean)
    .join(', ');

/** Past runs, one a line, newest first, and how the schedule stands. */
export function printRuns(runs: readonly ListedRun[], schedule: Status['schedule']): string {
  if (runs.length === 0)
    return ['No run yet. Start with: sync --preview', '', ...scheduleLines(schedule)].join('\n');
  const head = [
    'run',
    'when',
    'status',
    'created',
    'updated',
    'deactivated',
    'unchanged',
    'to decide',
    'failed',
  ];
  const rows = runs.map((run) => {
    const { runId, startedAt, counts } = run;
    return [
      runId,
      moment(startedAt),
      statusOf(run),
      String(counts.subscriptionsCreated + counts.customersCreated),
      String(counts.subscriptionsUpdated + counts.subscriptionsContinued + counts.subscriptionsReactivated),
      String(counts.subscriptionsDeactivated),
      String(counts.unchanged),
      String(counts.needsDecision),
      String(counts.failed),
    ];
  });
  const table = columns([head, ...rows], { right: [3, 4, 5, 6, 7, 8] });
  return [table, '', ...scheduleLines(schedule)].join('\n');
}
