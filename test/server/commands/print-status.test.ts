import { describe, expect, it } from 'vitest';
import { printStatus } from '../../../server/commands/print/status.ts';
import type { Status } from '../../../shared/status.ts';
import { runSummary } from '../../support/runs.ts';

const now = new Date('2026-03-05T12:00:00.000Z');
const well: Status = {
  version: '0.1.0',
  role: 'admin',
  configured: { sherweb: true, halo: true },
  schedule: {
    enabled: true,
    time: '06:00',
    timeZone: 'UTC',
    nextRunAt: '2026-03-06T06:00:00.000Z',
    retries: null,
    lastRun: { ...runSummary(), finishedAt: '2026-03-05T06:02:00.000Z', planState: null },
    lastSuccessAt: '2026-03-05T06:02:00.000Z',
    lastError: null,
  },
  running: null,
  heldPlans: 0,
  counts: { mapped: 312, unmapped: 5, excluded: 3 },
  waiting: { decisions: 0, oldestDecisionAt: null, notImported: 0, unmapped: 0 },
  notes: [],
  tenant: null,
};

/** Without colours. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is how a terminal is told a colour
const plain = (text: string): string => text.replace(/\u001b\[\d+m/g, '');
const lines = (some: Partial<Status> = {}): string[] =>
  plain(printStatus({ ...well, ...some }, now)).split('\n');

describe('the state in six lines', () => {
  it('says what is connected, mapped, done, to come and waiting', () => {
    const [connected, customers, last, next, waiting, companion, ...more] = lines();
    expect(more).toEqual([]);
    expect(connected).toMatch(/^Connected {2}Sherweb and Halo have their credentials/);
    expect(customers).toBe('Customers  312 mapped, 5 not mapped, 3 excluded');
    expect(last).toMatch(/^Last sync {2}completed 5 hours ago · /);
    expect(next).toMatch(/^Next sync {2}.+, in 18 hours \(daily at 06:00 UTC\)$/);
    expect(waiting).toBe('Waiting    nothing');
    expect(companion).toBe('Companion  0.1.0, at rest');
  });

  it('of a new companion says what to do on each line', () => {
    const [connected, customers, last, next] = lines({
      configured: { sherweb: true, halo: false },
      counts: null,
      schedule: { ...well.schedule, enabled: false, nextRunAt: null, lastRun: null },
    });
    expect(connected).toContain('no credentials for Halo');
    expect(customers).toContain('mappings generate');
    expect(last).toContain('sync --preview');
    expect(next).toContain('settings set scheduleEnabled true');
  });

  it('tells a held plan as planned, and once it was dropped no counts of it', () => {
    const held = { ...runSummary(), status: 'held' as const, finishedAt: '2026-03-05T06:02:00.000Z' };
    const counts = { ...held.counts, subscriptionsDeactivated: 8 };
    const last = (planState: 'held' | 'dropped') =>
      lines({ schedule: { ...well.schedule, lastRun: { ...held, counts, planState } } })[2];
    expect(last('held')).toMatch(/held 5 hours ago · .*8 to deactivate/);
    expect(last('dropped')).toBe('Last sync  held, dropped 5 hours ago');
  });

  it('names what waits, and since when', () => {
    const [, , , , waiting] = lines({
      heldPlans: 1,
      waiting: {
        decisions: 2,
        oldestDecisionAt: '2026-03-01T12:00:00.000Z',
        notImported: 3,
        unmapped: 1,
      },
    });
    expect(waiting).toBe(
      'Waiting    1 held plan · 2 decisions (the oldest 4 days ago) · 3 mapped customers not imported · 5 customers not mapped, 4 of them among the decisions',
    );
  });
});
