import type { Status } from '../../../shared/status.ts';
import type { ListedRun } from '../../../shared/sync-run.ts';
import { isPlanOver, statusOf } from './run-status.ts';
import { tableText } from './table-text.ts';
import { moment, shown } from './text.ts';

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

/** What a run did or its plan would do; of a plan that was done with otherwise nothing came. */
function figuresOf(run: ListedRun): string[] {
  const { counts } = run;
  const figures = [
    counts.subscriptionsCreated + counts.customersCreated,
    counts.subscriptionsUpdated + counts.subscriptionsContinued + counts.subscriptionsReactivated,
    counts.subscriptionsDeactivated,
    counts.unchanged,
    counts.needsDecision,
    counts.failed,
  ];
  return figures.map((figure) => (isPlanOver(run) ? '–' : String(figure)));
}

/** Past runs, one a line, newest first, and how the schedule stands. */
export function printRuns(runs: readonly ListedRun[], schedule: Status['schedule']): string {
  if (runs.length === 0)
    return ['No run yet. Start with: sync --preview', '', ...scheduleLines(schedule)].join('\n');
  return tableText({
    head: ['Run', 'When', 'Status', 'Created', 'Updated', 'Deactivated', 'Unchanged', 'To decide', 'Failed'],
    rows: runs.map((run) => [run.runId, moment(run.startedAt), statusOf(run), ...figuresOf(run)]),
    right: [3, 4, 5, 6, 7, 8],
    end: scheduleLines(schedule).join('\n'),
  });
}
