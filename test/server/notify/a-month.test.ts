import { describe, expect, test } from 'vitest';
import { type Notified, nobodyTold } from '../../../server/data/documents/notified.ts';
import type { KeptWay } from '../../../server/data/documents/ways.ts';
import { phrase } from '../../../server/messages/phrases.ts';
import type { Truth } from '../../../server/notify/decide/causes.ts';
import { decideAll } from '../../../server/notify/decide/decide-all.ts';
import { lastDigestSlot } from '../../../server/notify/decide/digest-slot.ts';
import type { WholeTruth } from '../../../server/notify/decide/truth.ts';
import { outsideError } from '../../../server/vendors/http/outside-error.ts';
import { WantsSchema } from '../../../shared/notifications.ts';
import { runSummary } from '../../support/runs.ts';
import { billedLess } from '../../support/truth.ts';

const hour = { digestTime: '08:00', scheduleTimeZone: 'UTC' };
const way: KeptWay = {
  wayId: 'w',
  kind: 'webhook',
  name: 'Operations',
  language: 'en',
  wants: WantsSchema.parse({}),
  by: { kind: 'command' },
  at: '2027-02-28T12:00:00.000Z',
  sealed: '',
};

/** From a day of March to another, both at six: the case, and then over. */
const times = {
  halosSecretIsWrong: ['2027-03-02', '2027-03-05'],
  sherwebIsAway: ['2027-03-09', '2027-03-10'],
  aPlanIsHeld: ['2027-03-11', '2027-03-15'],
  aCustomerIsNotMapped: ['2027-03-03', '2027-03-12'],
  anotherIsNotMapped: ['2027-03-08', '2027-03-12'],
  oneIsBilledWrong: ['2027-03-16', '2027-03-26'],
  noSyncHappens: ['2027-03-18', '2027-03-20'],
} as const;
type Trouble = keyof typeof times;

const failed = {
  halosSecretIsWrong: outsideError(
    'halo',
    'rejected',
    'token',
    phrase('happened.answered', { status: '400' }),
  ).note,
  sherwebIsAway: outsideError(
    'sherweb',
    'unreachable',
    'customers',
    phrase('happened.unreachable', { reason: 'x' }),
  ).note,
};

/** What is true at a moment of that month. */
function truthAt(at: string, isWhole: boolean): Truth {
  const is = (trouble: Trouble) => {
    const [from, to] = times[trouble];
    return at >= `${from}T06:00` && at < `${to}T06:00`;
  };
  const error = is('halosSecretIsWrong')
    ? failed.halosSecretIsWrong
    : is('sherwebIsAway')
      ? failed.sherwebIsAway
      : null;
  const run = runSummary({ status: error === null ? 'completed' : 'failed', finishedAt: at });
  const unmapped = [
    ...(is('aCustomerIsNotMapped') ? [{ id: 'litware', displayName: 'Litware Inc' }] : []),
    ...(is('anotherIsNotMapped') ? [{ id: 'fabrikam', displayName: 'Fabrikam, Inc.' }] : []),
  ];
  const truth: WholeTruth = {
    at,
    runs: [run],
    lastError: error === null ? null : { ...error, at, runId: run.runId },
    lateHours: is('noSyncHappens') ? 26 : null,
    lateSince: null,
    question: null,
    heldPlans: is('aPlanIsHeld')
      ? [
          {
            planId: 'plan-1',
            madeAt: '2027-03-11T06:00:00.000Z',
            changeCount: 30,
            holds: [],
          },
        ]
      : [],
    orders: [],
    storage: { now: [], atStart: [] },
    customers: { sherweb: unmapped, excluded: new Set(), clientOf: new Map(), readAt: at },
    decisions: [],
    billing: {
      comparedAt: at,
      rows: is('oneIsBilledWrong') ? [billedLess] : [],
      strangers: [],
      names: { 101: 'Contoso Ltd' },
    },
    changedBack: [],
    renewals: [],
    moved: [],
  };
  return isWhole ? { isWhole, ...truth } : { isWhole, ...truth };
}

/** Where a companion is killed in a look that has something to send, one after the other. */
const kills = ['before it is kept', 'before it is sent', 'before it is known to be sent', null] as const;

/**
 * Lives through March, one look an hour, and answers what arrived, by the ids under which it came.
 * @param firstKill which of the kills comes first; null: none ever comes
 */
function liveThroughMarch(firstKill: number | null) {
  let kept: Notified = nobodyTold();
  const arrived = new Map<string, { at: string; causes: string[]; times: number }>();
  let place = firstKill ?? 0;
  for (
    let ms = Date.parse('2027-03-01T05:30:00Z');
    ms < Date.parse('2027-04-01T00:00:00Z');
    ms += 3_600_000
  ) {
    const at = new Date(ms).toISOString();
    const slot = lastDigestSlot(hour, new Date(ms))?.toISOString() ?? null;
    const isDue = slot !== null && slot > (kept.digestSlotAt ?? '');
    const decided = decideAll(kept, [way], truthAt(at, isDue), isDue ? slot : null);
    const kill =
      firstKill === null || decided.outbox.length === 0 ? null : (kills[place++ % kills.length] ?? null);
    if (kill === 'before it is kept') continue;
    kept = decided;
    for (const message of kept.outbox) {
      if (kill === 'before it is sent') break;
      const causes = message.parts.map(({ key, state }) => `${key} ${state}`);
      const before = arrived.get(message.messageId);
      arrived.set(message.messageId, { at: before?.at ?? at, causes, times: (before?.times ?? 0) + 1 });
      if (kill === 'before it is known to be sent') break;
      kept = { ...kept, outbox: kept.outbox.filter(({ messageId }) => messageId !== message.messageId) };
    }
  }
  return [...arrived.values()];
}

const expected = [
  'credentials:halo opened',
  'unmapped opened',
  'credentials:halo closed',
  'unmapped changed',
  'unreachable:sherweb opened',
  'unreachable:sherweb closed',
  'planHeld opened',
  'unmapped closed',
  'planHeld closed',
  'billedWrong opened',
  'syncLate opened',
  'syncLate closed',
  'billedWrong closed',
];

describe('in a month of days', () => {
  test('each cause is told once, again only with something new, and closed once', () => {
    const arrived = liveThroughMarch(null);
    expect(arrived.flatMap(({ causes }) => causes)).toEqual(expected);
    expect(arrived.filter(({ times: sent }) => sent !== 1)).toEqual([]);
  });

  test('what can wait comes on weekdays at the hour of the digest, what cannot at once', () => {
    const at = (cause: string) => liveThroughMarch(null).find(({ causes }) => causes.includes(cause))?.at;
    expect(at('credentials:halo opened')).toBe('2027-03-02T06:30:00.000Z');
    expect(at('unmapped opened')).toBe('2027-03-03T08:30:00.000Z');
    expect(at('syncLate closed')).toBe('2027-03-20T06:30:00.000Z');
    expect(at('billedWrong closed')).toBe('2027-03-26T08:30:00.000Z');
  });

  test.each([0, 1, 2, 3])(
    'none is missed, and none told under two ids, however it is killed (%i first)',
    (first) => {
      const arrived = liveThroughMarch(first);
      expect(arrived.flatMap(({ causes }) => causes)).toEqual(expected);
      expect(arrived.some(({ times: sent }) => sent > 1)).toBe(true);
    },
  );
});
