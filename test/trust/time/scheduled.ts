import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import { createTrail } from '../../../server/audit/trail.ts';
import { openData } from '../../../server/data/open-data.ts';
import { createLog } from '../../../server/log.ts';
import { startScheduler } from '../../../server/schedule/scheduler.ts';
import { recordRun } from '../../../server/sync/run/record-run.ts';
import type { Settings } from '../../../shared/settings.ts';
import type { RunProgress, SyncRun } from '../../../shared/sync-run.ts';
import { runReport } from '../../support/runs.ts';

/** As often as the scheduler's timer fires. */
const lookEveryMs = 15_000;

/**
 * The real scheduler on a real data folder, with a clock and a timer that the test moves. Runs take no time unless
 * one is `held`; the list of `starts` says when each began.
 */
export async function openSchedule(start: string, settings: Partial<Settings>) {
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'], now: new Date(start) });
  const now = () => new Date();
  const dataDir = await mkdtemp(join(tmpdir(), 'schedule-'));
  const data = await openData(dataDir, now);
  const starts: string[] = [];
  let current: RunProgress | null = null;
  let startedAt = '';
  let isHeld = false;

  const finish = async (status: SyncRun['status'] = 'completed') => {
    const runId = current?.runId ?? '';
    await recordRun(data, runReport({ runId, status, startedAt, finishedAt: now().toISOString() }));
    current = null;
  };
  const runs = {
    progress: () => current,
    async start() {
      if (current !== null) throw new Error('a second run beside the first');
      startedAt = now().toISOString();
      starts.push(startedAt);
      const runId = `run-${starts.length}`;
      current = { runId, phase: 'reading', doing: 'Reading', done: 0, total: 0, waiting: false };
      if (!isHeld) await finish();
      return { runId, alreadyRunning: false };
    },
  };
  const log = createLog('silent');
  const begin = () =>
    startScheduler({ data, runs, trail: createTrail({ file: data.audit, log, now }), log, now });
  let scheduler = begin();
  onTestFinished(async () => {
    await scheduler.stop();
    vi.useRealTimers();
    await rm(dataDir, { recursive: true, force: true });
  });
  await data.main.change((before) => ({
    ...before,
    settings: { ...before.settings, scheduleEnabled: true, ...settings },
    schedule: { ...before.schedule, since: now().toISOString() },
  }));

  return {
    starts,
    /** So many minutes pass, with a look at the clock every five. */
    async pass(minutes: number) {
      for (let passed = 0; passed < minutes; passed += 5) {
        vi.setSystemTime(Date.now() + 5 * 60_000 - lookEveryMs);
        vi.advanceTimersByTime(lookEveryMs);
        // The look that the timer has started, or one more.
        await scheduler.look();
      }
    },
    /** The clock shows another time at once; no timer fired meanwhile (a sleep, or somebody set it). */
    setClock: (time: string) => vi.setSystemTime(new Date(time)),
    hold: () => {
      isHeld = true;
    },
    async letGo(status: SyncRun['status'] = 'completed') {
      isHeld = false;
      await finish(status);
    },
    /** The companion ends, and starts again. */
    async restart() {
      await scheduler.stop();
      scheduler = begin();
      await scheduler.lookAtStart();
    },
  };
}
