import { describe, expect, it } from 'vitest';
import {
  countProblems,
  type Findings,
  publicOrigins,
  reportText,
} from '../../../../extension/admin/diagnostics/report.ts';
import type { Status } from '../../../../shared/status.ts';

const secret = 'canary';
const note = { code: 'halo.noPermission', message: `About ${secret} Ltd`, action: secret, detail: secret };

const findings: Findings = {
  at: '2026-06-01T06:00:00.000Z',
  extensionVersion: '0.1.0',
  browser: 'Chrome/131',
  language: 'en',
  paired: { role: 'admin', isAllowed: true, isLoopback: false },
  status: {
    version: '0.1.0',
    role: 'admin',
    configured: { sherweb: true, halo: false },
    schedule: {
      enabled: true,
      time: '06:00',
      timeZone: 'America/Toronto',
      nextRunAt: null,
      retries: null,
      lastRun: null,
      lastSuccessAt: null,
      lastError: { ...note, at: '2026-05-31T06:00:00Z', runId: secret },
    },
    running: null,
    heldPlans: 1,
    counts: { mapped: 4, unmapped: 2, excluded: 1 },
    waiting: { decisions: 0, oldestDecisionAt: null, notImported: 0 },
    notes: [note],
    tenant: null,
  } satisfies Status,
  companionProblem: note,
  permissions: publicOrigins(
    ['https://*.halopsa.com/*', `https://${secret}.example/*`, 'http://127.0.0.1/*'],
    ['https://*.halopsa.com/*'],
  ),
  haloDomains: [true, false],
  page: null,
  problems: countProblems([note, { code: 'b' }, note]),
  doctor: null,
};

describe('the report', () => {
  it('holds what helps: versions, the state of each part, and what went wrong by its code', () => {
    const text = reportText(findings);
    for (const part of [
      'version: 0.1.0',
      'paired: as admin, over https, permission: yes',
      'own Halo domains: 2, allowed: 1',
      'Halo configured: no',
      'answers: no longer (halo.noPermission)',
      'last error: halo.noPermission',
      '4 mapped, 2 unmapped, 1 excluded',
      'halo.noPermission: 2',
      'permissions: https://*.halopsa.com/*, another https host, http loopback',
    ])
      expect(text).toContain(part);
  });

  it('holds no name, address or message that could hold one', () => {
    expect(reportText(findings)).not.toContain(secret);
  });

  it('says what the doctor saw in English, though the screen shows it in French', () => {
    const finding = {
      id: 'haloTerms',
      side: 'halo',
      assumption: 'term_duration prend ces mots',
      certainty: 'likely',
      result: 'unknown',
      observed: 'Aucune licence n’en a.',
      observedInEnglish: 'No licence has one.',
      consequence: 'Halo montre le mot tel quel.',
    } as const;
    const doctor = {
      version: '0.1.0',
      at: findings.at,
      writeCheck: false,
      findings: [finding],
      proposals: [],
      learned: [],
      calls: { sherweb: 1, halo: 1 },
    };
    expect(reportText({ ...findings, doctor })).toContain('haloTerms: unknown – No licence has one.');
  });

  it('can be made when nothing is known', () => {
    const text = reportText({ ...findings, paired: null, status: null, companionProblem: null });
    expect(text).toContain('paired: no');
    expect(text).toContain('answers: no');
  });
});

it('the report counts problems by kind, the most frequent first', () => {
  expect(countProblems([{ code: 'b' }, { code: 'a' }, { code: 'a' }])).toEqual([
    { code: 'a', count: 2 },
    { code: 'b', count: 1 },
  ]);
});
