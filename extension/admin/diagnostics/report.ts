import type { DoctorReport } from '../../../shared/doctor.ts';
import type { Note } from '../../../shared/problem.ts';
import type { Status } from '../../../shared/status.ts';
import type { ListedRun } from '../../../shared/sync-run.ts';
import type { PageReport } from '../../halo-page/page-report.ts';
import type { PairingState } from '../../messaging/messages.ts';

/** Everything the diagnostics screen knows. The text made of it is for us or a ticket: no names, addresses or secrets. */
export interface Findings {
  readonly at: string;
  readonly extensionVersion: string;
  readonly browser: string;
  readonly language: string;
  readonly paired: {
    readonly role: string;
    readonly isAllowed: boolean;
    readonly isLoopback: boolean;
  } | null;
  readonly status: Status | null;
  readonly companionProblem: Note | null;
  readonly permissions: readonly string[];
  readonly haloDomains: readonly boolean[];
  readonly page: PageReport | null;
  readonly problems: readonly LastProblem[];
  readonly doctor: DoctorReport | null;
}

export interface LastProblem {
  readonly code: string;
  readonly count: number;
}

/** As whom this browser is paired, without its companion's address; null: it is not, or that is not known. */
export function pairedAs(pairing: PairingState | null): Findings['paired'] {
  if (pairing === null || pairing.address === null || pairing.role === null) return null;
  const { role, isAllowed, address } = pairing;
  return { role, isAllowed, isLoopback: address.startsWith('http:') };
}

/** How often each kind of problem came up; the codes say what it was and name nobody. */
export function countProblems(problems: readonly { readonly code: string }[]): LastProblem[] {
  const counts = new Map<string, number>();
  for (const { code } of problems) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].map(([code, count]) => ({ code, count })).toSorted((a, b) => b.count - a.count);
}

/** Granted origins without the names of customers' and companions' hosts. */
export const publicOrigins = (origins: readonly string[], known: readonly string[]): string[] =>
  origins.map((origin) => {
    if (known.includes(origin)) return origin;
    return /^http:\/\/(127\.0\.0\.1|localhost)\//.test(origin) ? 'http loopback' : 'another https host';
  });

const yes = (flag: boolean): string => (flag ? 'yes' : 'no');

const lastRunLine = ({ status, planState, finishedAt }: ListedRun): string =>
  `${status}${planState === null || planState === status ? '' : `, plan ${planState}`} at ${finishedAt}`;

const companionLines = ({ status, companionProblem }: Findings): string[] => {
  if (status === null)
    return [`answers: no${companionProblem === null ? '' : ` (${companionProblem.code})`}`];
  const { schedule, configured, counts } = status;
  return [
    `answers: ${companionProblem === null ? 'yes' : `no longer (${companionProblem.code})`}`,
    `version: ${status.version}`,
    `Sherweb configured: ${yes(configured.sherweb)} · Halo configured: ${yes(configured.halo)}`,
    `schedule: ${schedule.enabled ? `${schedule.time} ${schedule.timeZone}` : 'off'}`,
    `last run: ${schedule.lastRun === null ? 'none' : lastRunLine(schedule.lastRun)}`,
    `last success: ${schedule.lastSuccessAt ?? 'none'}`,
    `last error: ${schedule.lastError === null ? 'none' : `${schedule.lastError.code} at ${schedule.lastError.at}`}`,
    `held plans: ${status.heldPlans}`,
    `customers: ${counts === null ? 'never read' : `${counts.mapped} mapped, ${counts.unmapped} unmapped, ${counts.excluded} excluded`}`,
    `notes: ${status.notes.map(({ code }) => code).join(', ') || 'none'}`,
  ];
};

const pageLines = (page: PageReport | null): string[] =>
  page === null
    ? ['no Halo page open']
    : [
        `page: ${page.page} · app root: ${yes(page.appRoot)} · shown as: ${page.shownAs} · tile: ${page.tile ?? '–'}`,
        `rows of tabs: ${page.strips.map(({ family, tabs, roles }) => `${family} (${tabs}${roles ? ', roles' : ''})`).join(', ') || 'none'}`,
        `chosen: ${page.chosen === null ? 'none' : `${page.chosen.family}, content by ${page.chosen.content}`}`,
        `theme: ${page.theme.dark ? 'dark' : 'light'}, background ${page.theme.background ?? '?'}, text ${page.theme.text ?? '?'}, accent ${page.theme.accent ?? '?'} (${page.theme.accentFrom}), font ${page.theme.font}`,
        ...page.fallbacks.map((each) => `fallback: ${each}`),
      ];

/** The whole report as one text, in English whatever the browser speaks, since we read it. */
export function reportText(found: Findings): string {
  const section = (title: string, lines: readonly string[]) => [
    `## ${title}`,
    ...lines.map((line) => `- ${line}`),
    '',
  ];
  return [
    `# Sherweb for Halo, diagnostics of ${found.at}`,
    '',
    ...section('Extension', [
      `version: ${found.extensionVersion}`,
      `browser: ${found.browser} · language: ${found.language}`,
      found.paired === null
        ? 'paired: no'
        : `paired: as ${found.paired.role}, ${found.paired.isLoopback ? 'on this machine' : 'over https'}, permission: ${yes(found.paired.isAllowed)}`,
      `permissions: ${found.permissions.join(', ') || 'none'}`,
      `own Halo domains: ${found.haloDomains.length}, allowed: ${found.haloDomains.filter(Boolean).length}`,
    ]),
    ...section('Companion', companionLines(found)),
    ...section("Halo's page", pageLines(found.page)),
    ...section(
      'Problems of the last run',
      found.problems.length === 0 ? ['none'] : found.problems.map(({ code, count }) => `${code}: ${count}`),
    ),
    ...(found.doctor === null
      ? []
      : section(
          `Doctor of ${found.doctor.at}`,
          found.doctor.findings.map(
            ({ id, result, observed, observedInEnglish = observed }) =>
              `${id}: ${result} – ${observedInEnglish}`,
          ),
        )),
  ].join('\n');
}
