import type { Status } from '../../../shared/status.ts';
import { colour, columns, moment } from './text.ts';

interface Welcome {
  readonly version: string;
  readonly url: string;
  readonly dataDir: string;
  readonly status: Status;
  readonly isPaired: boolean;
}

/** What the companion says when it starts: where it is, how it stands, and what to do next. */
export function welcomeText({ version, url, dataDir, status, isPaired }: Welcome): string {
  const { configured, schedule, counts } = status;
  const daily = schedule.enabled
    ? `daily at ${schedule.time} ${schedule.timeZone}${schedule.nextRunAt === null ? '' : `, next ${moment(schedule.nextRunAt)}`}`
    : 'no daily sync yet';
  const facts = columns(
    [
      ['listening', url],
      ['data folder', dataDir],
      ['Sherweb', configured.sherweb ? 'credentials set' : 'not connected'],
      ['Halo', configured.halo ? 'credentials set' : 'not connected'],
      ['schedule', daily],
    ],
    { indent: 2 },
  );
  const steps = nextSteps(configured, counts, schedule.enabled, isPaired);
  const notes = status.notes.map(({ message, action }) => `${colour.yellow('!')} ${message}\n  ${action}`);
  return [
    `${colour.bold('Sherweb for Halo companion')} ${version}`,
    facts,
    ...(notes.length > 0 ? ['', ...notes] : []),
    ...(steps.length > 0 ? ['', 'Next:', ...steps.map((step, place) => `  ${place + 1}. ${step}`)] : []),
    '',
    'Stop with Ctrl+C. Commands in another terminal: npm run companion -- --help',
  ].join('\n');
}

function nextSteps(
  configured: Status['configured'],
  counts: Status['counts'],
  isScheduled: boolean,
  isPaired: boolean,
): string[] {
  const command = (text: string) => colour.cyan(`npm run companion -- ${text}`);
  const hasCredentials = configured.sherweb && configured.halo;
  return [
    ...(hasCredentials
      ? []
      : [
          'Give it the Sherweb keys and the Halo application: the environment variables in the README (SHERWEB_…, HALO_…), or the options page of the extension.',
        ]),
    ...(isPaired ? [] : [`Pair a browser, if you use the extension: ${command('pair')}`]),
    ...(hasCredentials && counts !== null ? [] : [`Test the credentials: ${command('test-connection')}`]),
    ...(counts?.mapped ? [] : [`Map customers of the same name: ${command('mappings generate')}`]),
    ...(counts?.mapped ? [] : [`See what a sync would change: ${command('sync --preview')}`]),
    ...(isScheduled ? [] : [`Switch on the daily sync: ${command('settings set scheduleEnabled true')}`]),
  ];
}
