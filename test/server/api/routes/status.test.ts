import { describe, expect, it } from 'vitest';
import { statusView } from '../../../../server/api/routes/status.ts';
import { openData } from '../../../../server/data/open-data.ts';
import { StatusSchema } from '../../../../shared/status.ts';
import { runSummary } from '../../../support/runs.ts';
import { temporaryFolder } from '../../store/temporary-folder.ts';
import { customer, mapping, settingsWith } from '../../sync/builders.ts';

const now = new Date('2026-01-02T12:00:00.000Z');

async function open() {
  const data = await openData(await temporaryFolder(), () => now);
  const view = () =>
    statusView({
      data,
      role: 'technician',
      configured: { sherweb: true, halo: false },
      plans: [
        { planId: 'plan-1', state: 'held' },
        { planId: 'plan-2', state: 'applied' },
      ],
      running: null,
      notes: [],
      tenant: null,
      now,
    });
  return { data, view };
}

describe('the status', () => {
  it('of a new companion says that nothing was read, planned or run', async () => {
    const { view } = await open();
    expect(StatusSchema.strict().safeParse(view()).success).toBe(true);
    expect(view()).toMatchObject({
      role: 'technician',
      schedule: {
        enabled: false,
        nextRunAt: null,
        retries: null,
        lastRun: null,
        lastSuccessAt: null,
        lastError: null,
      },
      heldPlans: 1,
      counts: null,
    });
  });

  it('names the next run once the schedule is on', async () => {
    const { data, view } = await open();
    const settings = settingsWith({
      scheduleEnabled: true,
      scheduleTime: '06:00',
      scheduleTimeZone: 'Europe/Paris',
    });
    await data.main.change((before) => ({ ...before, settings }));
    expect(view().schedule.nextRunAt).toBe('2026-01-03T05:00:00.000Z');
  });

  it('names the next try of a daily sync that failed, how often it failed and how often it is tried', async () => {
    const { data, view } = await open();
    const settings = settingsWith({ scheduleEnabled: true, scheduleTime: '06:00', scheduleTimeZone: 'UTC' });
    const schedule = { lastSlotAt: '2026-01-02T06:00:00.000Z', lastTriedAt: '2026-01-02T11:00:00.000Z' };
    await data.main.change((before) => ({
      ...before,
      settings,
      schedule: { ...before.schedule, ...schedule },
    }));
    const failAt = (hours: readonly number[]) =>
      data.history.change(() => ({
        runs: hours.map((hour) => {
          const at = `2026-01-02T${String(hour).padStart(2, '0')}:00:30.000Z`;
          return runSummary({ runId: `r${hour}`, status: 'failed', startedAt: at, finishedAt: at });
        }),
      }));
    await failAt([11, 10]);
    expect(view().schedule).toMatchObject({
      nextRunAt: '2026-01-02T12:00:30.000Z',
      retries: { failed: 2, everyHours: 1 },
    });
    await failAt([11, 10, 9, 8, 7, 6]);
    expect(view().schedule).toMatchObject({
      nextRunAt: '2026-01-02T15:00:30.000Z',
      retries: { failed: 6, everyHours: 4 },
    });
  });

  it('counts every customer once: an excluded one is excluded even if mapped', async () => {
    const { data, view } = await open();
    await data.snapshot.change((before) => ({
      ...before,
      sherwebCustomers: ['s1', 's2', 's3', 's4'].map((id) => ({ ...customer(id, id), path: [] })),
      listsReadAt: now.toISOString(),
    }));
    await data.main.change((before) => ({
      ...before,
      mappings: [mapping('s1', 10), mapping('s2', 11), mapping('gone', 12)],
      exclusions: ['s2', 's3'],
    }));
    expect(view()).toMatchObject({ counts: { mapped: 1, unmapped: 1, excluded: 2 }, heldPlans: 1 });
  });

  it('shows the last run that was not a preview', async () => {
    const { data, view } = await open();
    await data.history.change(() => ({
      runs: [runSummary({ runId: 'r2', status: 'preview' }), runSummary({ runId: 'r1', status: 'held' })],
    }));
    expect(view().schedule.lastRun?.runId).toBe('r1');
  });
});
