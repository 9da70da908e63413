import { describe, expect, it } from 'vitest';
import { waitMs } from '../../../../../server/sync/run/journal/wait-for-in-flight.ts';
import type { RunChange } from '../../../../../shared/sync-run.ts';

const ended = '2026-03-01T12:00:00.000Z';
const secondsLater = (seconds: number) => new Date(Date.parse(ended) + seconds * 1000);
const runWith = (kind: RunChange['kind'], outcome: RunChange['outcome'], code: string | null) => ({
  finishedAt: ended,
  changes: [
    {
      kind,
      sherwebCustomerId: 's1',
      haloClientId: 1,
      subscriptionId: 'a',
      haloLicenceId: null,
      fields: {},
      customerName: 'Contoso',
      title: 'E3',
      outcome,
      problem: code === null ? null : { code, message: 'What happened.', action: 'What to do.' },
    },
  ],
});

describe('before a run reads Halo', () => {
  it.each([
    ['a licence was on its way', runWith('createSubscription', 'skipped', 'sync.inFlight')],
    ['a customer was on its way', runWith('createCustomer', 'skipped', 'sync.inFlight')],
    ['no answer came in time', runWith('createSubscription', 'failed', 'halo.timedOut')],
    ['the connection was lost', runWith('createSubscription', 'failed', 'halo.unreachable')],
    ['Halo did not show it yet', runWith('createSubscription', 'failed', 'halo.notSeen')],
  ])('it waits for the rest of the minute when %s', (_, run) => {
    expect(waitMs([run], secondsLater(10), 60_000)).toBe(50_000);
    expect(waitMs([run], secondsLater(60), 60_000)).toBe(0);
  });

  it.each([
    ['everything was answered', runWith('createSubscription', 'applied', null)],
    ['Halo refused it', runWith('createSubscription', 'failed', 'halo.rejected')],
    ['it was never sent', runWith('createSubscription', 'skipped', 'sync.stopped')],
    ['its customer was not created', runWith('createSubscription', 'skipped', 'sync.customerNotCreated')],
    [
      'an update was on its way, which does no harm twice',
      runWith('updateSubscription', 'skipped', 'sync.inFlight'),
    ],
  ])('it does not wait when %s', (_, run) => {
    expect(waitMs([run], secondsLater(1), 60_000)).toBe(0);
  });

  it('it waits no longer than a minute when the clock was set back', () => {
    const run = runWith('createSubscription', 'skipped', 'sync.inFlight');
    expect(waitMs([run], secondsLater(-3600), 60_000)).toBe(60_000);
  });

  it('a run in doubt counts behind one that is not', () => {
    const doubt = runWith('createSubscription', 'skipped', 'sync.inFlight');
    const stopped = { finishedAt: secondsLater(5).toISOString(), changes: [] };
    expect(waitMs([stopped, doubt], secondsLater(10), 60_000)).toBe(50_000);
  });
});
