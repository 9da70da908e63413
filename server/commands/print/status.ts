import { formatDistanceStrict } from 'date-fns';
import type { Status } from '../../../shared/status.ts';
import { briefCounts } from './counts-line.ts';
import { isPlanOver, statusOf } from './run-status.ts';
import { colour, columns, counted, moment, shown } from './text.ts';

/**
 * How things are: one line each for the connections, the customers, the last sync, the next one, what waits for a
 * person, and the companion itself.
 */
export function printStatus(status: Status, now: Date): string {
  const lines: [string, string][] = [
    ['Connected', connectedWords(status)],
    ['Customers', customersWords(status)],
    ['Last sync', lastWords(status.schedule, now)],
    ['Next sync', nextWords(status.schedule, now)],
    ['Waiting', waitingWords(status, now)],
    ['Companion', companionWords(status)],
  ];
  return columns(lines.map(([head, words]) => [colour.bold(head), words]));
}

const ago = (iso: string, now: Date): string =>
  formatDistanceStrict(new Date(iso), now, { addSuffix: true, roundingMethod: 'floor' });

function connectedWords({ configured: { sherweb, halo } }: Status): string {
  if (sherweb && halo) return 'Sherweb and Halo have their credentials; test-connection tries them';
  const missing = [sherweb ? '' : 'Sherweb', halo ? '' : 'Halo'].filter((side) => side !== '');
  return colour.red(`no credentials for ${missing.join(' and ')}: enter them in the extension`);
}

const customersWords = ({ counts }: Status): string =>
  counts === null
    ? 'not read yet: mappings generate reads and maps them'
    : `${counts.mapped} mapped, ${counts.unmapped} not mapped, ${counts.excluded} excluded`;

function lastWords({ lastRun, lastError }: Status['schedule'], now: Date): string {
  if (lastRun === null) return 'never; start with: sync --preview';
  const { status, finishedAt, counts } = lastRun;
  const isPlan = status === 'held' || status === 'preview';
  const came = isPlanOver(lastRun) ? '' : ` · ${briefCounts(counts, isPlan)}`;
  const words = `${statusOf(lastRun)} ${ago(finishedAt, now)}${came}`;
  return lastError?.runId === lastRun.runId ? `${words} · ${shown(lastError.message, 200)}` : words;
}

function nextWords({ enabled, nextRunAt, time, timeZone, retries }: Status['schedule'], now: Date): string {
  if (!enabled || nextRunAt === null) return 'none: settings set scheduleEnabled true switches it on';
  const retried = retries === null ? '' : `, after ${counted(retries.failed, 'failed try', 'failed tries')}`;
  return `${moment(nextRunAt)}, ${ago(nextRunAt, now)} (daily at ${time} ${timeZone}${retried})`;
}

function waitingWords({ waiting, heldPlans, counts }: Status, now: Date): string {
  const { decisions, oldestDecisionAt, notImported, unmapped = 0 } = waiting;
  const oldest = oldestDecisionAt === null ? '' : ` (the oldest ${ago(oldestDecisionAt, now)})`;
  const parts = [
    heldPlans === 0 ? '' : counted(heldPlans, 'held plan'),
    decisions === 0 ? '' : `${counted(decisions, 'decision')}${oldest}`,
    notImported === 0 ? '' : `${counted(notImported, 'mapped customer')} not imported`,
    unmapped === 0 ? '' : unmappedWords(counts?.unmapped ?? unmapped, unmapped),
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'nothing' : colour.yellow(parts.join(' · '));
}

/** As many as stand in the line of customers, and how many of them are counted as decisions too. */
const unmappedWords = (all: number, undecided: number): string =>
  `${counted(all, 'customer')} not mapped${all > undecided ? `, ${all - undecided} of them among the decisions` : ''}`;

function companionWords({ version, running, notes }: Status): string {
  const [first, ...more] = notes;
  const doing =
    running === null ? 'at rest' : `${running.mode ?? 'sync'} under way: ${shown(running.doing, 100)}`;
  if (first === undefined) return `${version}, ${doing}`;
  const others = more.length === 0 ? '' : ` (and ${counted(more.length, 'note')} more)`;
  return `${version}, ${doing} · ${shown(first.message, 200)}${others}`;
}
