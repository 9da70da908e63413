import { describe, expect, it } from 'vitest';
import { standingOf } from '../../../server/renewals/decide/standing.ts';
import type { Row } from '../../../server/renewals/decide/verdict.ts';
import type { Intention } from '../../../shared/intentions.ts';

/** 200 seats that renew on 1 March 2027. */
const before: Row = {
  seats: 200,
  date: '2027-03-01',
  then: 'renews',
  renewsAt: 200,
  floors: [],
  floorNow: 200,
  windowClosesAt: null,
  termEndsOn: '2027-02-28',
};
/** The same after it has renewed, with a window of a week. */
const open = [{ quantity: 0, until: '2027-03-08T14:00:00.000Z' }];
const renewed: Row = {
  ...before,
  date: '2028-03-01',
  termEndsOn: '2028-02-29',
  floors: open,
  floorNow: 0,
  windowClosesAt: '2027-03-08T14:00:00.000Z',
};
const wanted = (over: Partial<Intention>): Intention => ({
  subscriptionId: 's',
  sherwebCustomerId: 'contoso',
  product: 'Microsoft 365 E3',
  customerName: 'Contoso Ltd',
  want: 'goTo',
  to: 101,
  why: 'Half of them left',
  until: null,
  by: { kind: 'command' },
  at: '2027-01-10T09:00:00Z',
  about: { seats: 200, termEndsOn: '2027-02-28', then: 'renews', renewsAt: 200 },
  ...over,
});
const standing = (intention: Intention, row: Row | undefined, today: string) => {
  const { state, note } = standingOf(intention, row, { today, portal: 'https://portal.example' });
  return [state, note?.code ?? null];
};

describe('"at renewal go to 101", of 200 seats that renew on 1 March', () => {
  const goTo = wanted({});
  it.each<[string, Row | undefined, string, string, string | null]>([
    ['months before: it waits', before, '2027-01-10', 'waiting', null],
    ['31 days before: not yet', before, '2027-01-28', 'waiting', null],
    ['30 days before: it reminds', before, '2027-01-29', 'waiting', 'renewals.remindGoTo'],
    ['on the last day: it reminds', before, '2027-02-28', 'waiting', 'renewals.remindGoTo'],
    ['after it, not read since: it says so', before, '2027-03-01', 'waiting', 'renewals.notReadSince'],
    ['a read shows 101: green', { ...before, then: 'renewsAt', renewsAt: 101 }, '2027-02-01', 'set', null],
    [
      'a read shows 120: still not green',
      { ...before, then: 'renewsAt', renewsAt: 120 },
      '2027-02-01',
      'waiting',
      'renewals.remindGoTo',
    ],
    [
      'a read cannot tell what happens: not green',
      { ...before, then: null, renewsAt: null },
      '2027-01-10',
      'waiting',
      null,
    ],
    [
      'a person changed the quantity: skipped',
      { ...before, seats: 180, renewsAt: 180 },
      '2027-02-01',
      'skipped',
      'renewals.quantityChanged',
    ],
    [
      'a person changed the quantity to what is wanted: green',
      { ...before, seats: 101, renewsAt: 101 },
      '2027-02-01',
      'set',
      null,
    ],
    [
      'it will not renew at all: skipped',
      { ...before, then: 'ends', renewsAt: null, date: '2027-02-28' },
      '2027-02-01',
      'skipped',
      'renewals.willEnd',
    ],
    ['renewed at 101: done', { ...renewed, seats: 101 }, '2027-03-02', 'done', null],
    ['renewed at 200, window open: to order now', renewed, '2027-03-02', 'due', 'renewals.mayGoDown'],
    [
      'renewed at 200, floor exactly 101: to order now',
      { ...renewed, floorNow: 101 },
      '2027-03-02',
      'due',
      'renewals.mayGoDown',
    ],
    [
      'renewed at 200, floor 102: skipped',
      { ...renewed, floorNow: 102 },
      '2027-03-02',
      'skipped',
      'renewals.floorHigher',
    ],
    [
      'renewed at 200, window closed while the companion was off: skipped, never late',
      { ...renewed, floorNow: 200, windowClosesAt: null },
      '2027-03-20',
      'skipped',
      'renewals.windowMissed',
    ],
    [
      'renewed, and the floor cannot be believed: skipped',
      { ...renewed, floorNow: null, windowClosesAt: null },
      '2027-03-02',
      'skipped',
      'renewals.floorUnknown',
    ],
    [
      'renewed, and a person changed the quantity: skipped',
      { ...renewed, seats: 150 },
      '2027-03-02',
      'skipped',
      'renewals.quantityChanged',
    ],
    ['gone: skipped', undefined, '2027-02-01', 'skipped', 'renewals.gone'],
  ])('%s', (_, row, today, state, code) => {
    expect(standing(goTo, row, today)).toEqual([state, code]);
  });

  it('more seats than it renewed with can be ordered at any time', () => {
    const closed: Row = { ...renewed, floorNow: 200, windowClosesAt: null };
    expect(standing(wanted({ to: 250 }), closed, '2027-06-01')).toEqual(['due', 'renewals.mayGoUp']);
  });

  it('the last day on which it holds is a day on which it holds', () => {
    expect(standing(wanted({ until: '2027-02-10' }), before, '2027-02-10')[0]).toBe('waiting');
    expect(standing(wanted({ until: '2027-02-10' }), before, '2027-02-11')).toEqual([
      'skipped',
      'renewals.over',
    ]);
  });

  it('reminds with the days that are left and the address of the portal', () => {
    const { note } = standingOf(goTo, before, { today: '2027-02-27', portal: 'https://portal.example' });
    expect(note?.message).toBe(
      'Contoso Ltd: "Microsoft 365 E3" renews on 1 Mar 2027 at 200, in 2 days; wanted are 101.',
    );
    expect(note?.action).toContain('https://portal.example');
  });
});

describe('wanted to end', () => {
  const end = wanted({ want: 'end', to: null });
  it.each<[string, Row | undefined, string, string, string | null]>([
    ['it still renews, soon: it reminds', before, '2027-02-01', 'waiting', 'renewals.remindEnd'],
    [
      'a read shows that it ends: green',
      { ...before, then: 'ends', renewsAt: null },
      '2027-02-01',
      'set',
      null,
    ],
    ['it renewed: skipped', renewed, '2027-03-02', 'skipped', 'renewals.renewedAnyway'],
    ['gone after its term: done', undefined, '2027-03-01', 'done', null],
    ['gone before: skipped', undefined, '2027-02-28', 'skipped', 'renewals.gone'],
  ])('%s', (_, row, today, state, code) => {
    expect(standing(end, row, today)).toEqual([state, code]);
  });
});

describe('"accepted as it is"', () => {
  const asIs = wanted({ want: 'asIs', to: null });
  it.each<[string, Row, string, string | null]>([
    ['it is still so: quiet', before, 'set', null],
    ['it ends now: opened again', { ...before, then: 'ends', renewsAt: null }, 'skipped', 'renewals.changed'],
    ['other seats: opened again', { ...before, seats: 210, renewsAt: 210 }, 'skipped', 'renewals.changed'],
    ['it renewed as it was: done', renewed, 'done', null],
  ])('%s', (_, row, state, code) => {
    expect(standing(asIs, row, '2027-02-20')).toEqual([state, code]);
  });
});
