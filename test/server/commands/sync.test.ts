import { describe, expect, it } from 'vitest';
import type { Session } from '../../../server/commands/session.ts';
import { type SyncOptions, syncCommand } from '../../../server/commands/sync.ts';
import type { RunStatus, SyncRun } from '../../../shared/sync-run.ts';
import { noCounts, runReport } from '../../support/runs.ts';

const reportOf = (status: RunStatus, failed = 0): SyncRun =>
  runReport({
    planId: 'plan-1',
    status,
    startedAt: '2026-01-01T06:00:00.000Z',
    finishedAt: '2026-01-01T06:00:02.000Z',
    trigger: 'person',
    counts: { ...noCounts, unchanged: 3, failed },
    calls: { sherweb: 1, halo: 1 },
  });

const sessionWith = (report: SyncRun, alreadyRunning: boolean): Session => ({
  call: (async (name: string) =>
    name === 'startRun' ? { runId: report.runId, alreadyRunning } : report) as Session['call'],
  follow: async () => undefined,
  interrupt: () => false,
  close: async () => undefined,
});

describe('sync', () => {
  it.each<[string, SyncOptions, RunStatus, boolean, number, number]>([
    ['everything went well', {}, 'completed', false, 0, 0],
    ['something failed', {}, 'partial', false, 1, 1],
    ['nothing could be done', {}, 'failed', false, 1, 1],
    ['the plan is held', {}, 'held', false, 0, 3],
    ['a preview was made', { preview: true }, 'preview', false, 0, 0],
    ['a preview could not read everybody', { preview: true }, 'preview', false, 1, 1],
    ['a sync met another sync', {}, 'completed', true, 0, 0],
    ['an approved plan met another run', { approve: 'plan-9' }, 'completed', true, 0, 1],
    ['a preview met another run', { preview: true }, 'completed', true, 0, 1],
  ])(
    'when %s, ends with its exit code',
    async (_situation, options, status, alreadyRunning, failed, exitCode) => {
      const outcome = await syncCommand(
        sessionWith(reportOf(status, failed), alreadyRunning),
        options,
        () => undefined,
      );
      expect(outcome.exitCode).toBe(exitCode);
      expect(outcome.text.includes('Another run was under way')).toBe(alreadyRunning);
    },
  );
});
