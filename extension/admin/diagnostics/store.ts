import { computed, signal } from '@preact/signals';
import type { DoctorReport } from '../../../shared/doctor.ts';
import type { LearnedKey } from '../../../shared/learned.ts';
import type { Note } from '../../../shared/problem.ts';
import type { PageReport } from '../../halo-page/page-report.ts';
import type { HaloDomain } from '../../messaging/messages.ts';
import { createAction } from '../core/action.ts';
import type { App } from '../core/app.ts';
import { createResource, hasAnswered } from '../core/resource.ts';
import { readInParts } from '../runs/read-in-parts.ts';
import { countProblems, type Findings, pairedAs, publicOrigins } from './report.ts';

export interface DiagnosticsDeps {
  readonly describePage: () => Promise<PageReport | null>;
  readonly readDomains: () => Promise<HaloDomain[]>;
  readonly readOrigins: () => Promise<string[]>;
  readonly knownOrigins: readonly string[];
  readonly extensionVersion: string;
  readonly browser: string;
  readonly language: string;
}

/** What is found out about the extension, Halo's page and the companion, from what each says of itself. */
export function createDiagnosticsStore(app: App, deps: DiagnosticsDeps, gone: AbortSignal) {
  const page = createResource(deps.describePage, gone);
  const domains = createResource(deps.readDomains, gone);
  const origins = createResource(deps.readOrigins, gone);
  const lastProblems = createResource(async () => {
    const found: Note[] = [];
    // What a preview found is no problem of what was done.
    const runId = app.status.value?.schedule.lastRun?.runId;
    if (runId === undefined) return found;
    for await (const { changes, problems } of readInParts(app.call, runId)) {
      if (found.length === 0) found.push(...problems);
      found.push(...changes.flatMap(({ problem }) => (problem === null ? [] : [problem])));
    }
    return found;
  }, gone);
  const doctor = signal<DoctorReport | null>(null);
  const examining = createAction(gone);

  const problems = computed(() => lastProblems.value.value ?? []);
  const findings = computed(
    (): Findings => ({
      at: app.now.value.toISOString(),
      extensionVersion: deps.extensionVersion,
      browser: deps.browser,
      language: deps.language,
      paired: pairedAs(app.pairing.value),
      status: app.status.value,
      companionProblem: app.statusProblem.value,
      permissions: publicOrigins(origins.value.value ?? [], deps.knownOrigins),
      haloDomains: (domains.value.value ?? []).map(({ isAllowed }) => isAllowed),
      page: page.value.value ?? null,
      problems: countProblems(problems.value),
      doctor: doctor.value,
    }),
  );

  const asked = () => [
    page,
    domains,
    origins,
    ...(app.pairing.value?.role === 'admin' ? [lastProblems] : []),
  ];

  return {
    page,
    isReady: computed(() => asked().every(hasAnswered)),
    domains,
    origins,
    doctor,
    examining,
    problems,
    findings,
    async load() {
      await app.refreshStatus();
      await Promise.all(asked().map((each) => each.load()));
    },
    /** Takes over everything that the doctor proposes, and looks at what is in force then. */
    takeOver: () =>
      examining.run(async () => {
        const lessons = (doctor.value?.proposals ?? []).map(({ key, value }) => ({ key, value }));
        const { learned } = await app.call('takeOverLearned', { body: { lessons } });
        if (doctor.value !== null) doctor.value = { ...doctor.value, proposals: [], learned };
      }),
    takeBack: (key: LearnedKey) =>
      examining.run(async () => {
        await app.call('forgetLearned', { params: { key } });
        if (doctor.value !== null)
          doctor.value = {
            ...doctor.value,
            learned: doctor.value.learned.filter((each) => each.key !== key),
          };
      }),
    examine: () =>
      examining.run(async () => {
        doctor.value = await app.call('doctor', { body: {} });
      }),
  };
}
export type DiagnosticsStore = ReturnType<typeof createDiagnosticsStore>;
