import { afterEach, describe, expect, it } from 'vitest';
import { toIcs } from '../../../server/renewals/calendar/to-ics.ts';
import { eventsOf } from '../../../server/renewals/decide/calendar-events.ts';
import type { ListedRenewal } from '../../../shared/renewals.ts';
import { listedRenewal } from '../../support/listed-renewal.ts';

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

const ending = listedRenewal({ then: 'ends', date: '2027-03-31', renewsAt: null });
const closing = listedRenewal({
  floors: [
    { quantity: 10, until: '2027-03-28T01:30:00.000Z' },
    { quantity: 15, until: '2027-03-29T01:30:00.000Z' },
  ],
});
const feedOf = (renewals: readonly ListedRenewal[], shows: 'names' | 'numbers' = 'numbers') =>
  toIcs(eventsOf(renewals, shows), 'en').replaceAll('\r\n ', '').split('\r\n');
const linesOf = (feed: readonly string[], name: string) =>
  feed.filter((line) => line.startsWith(name)).map((line) => line.slice(line.indexOf(':') + 1));

describe('the calendar of what renews, ends and closes', () => {
  it('has one event a subscription and term, and one for each window through which fewer seats can be had', () => {
    expect(eventsOf([closing, ending], 'numbers').map(({ uid }) => uid)).toEqual([
      's-1-2027-03-31',
      's-1-window-10-1806197400000',
      's-1-2027-03-31',
    ]);
  });

  it('calls a term and a window the same at every look, and the next term otherwise', () => {
    const uids = (renewal: ListedRenewal) => linesOf(feedOf([renewal]), 'UID');
    expect(uids(closing)).toEqual(
      uids({ ...closing, then: 'renewsAt', renewsAt: 9, asOf: '2027-02-02T06:00:00Z' }),
    );
    expect(uids(ending)).toEqual(['s-1-2027-03-31@sherweb-for-halo']);
    expect(uids({ ...ending, termEndsOn: '2028-03-31', date: '2028-03-31' })).not.toEqual(uids(ending));
  });

  it.each(['UTC', 'Europe/Berlin', 'America/New_York', 'Pacific/Auckland'])(
    'has days of terms as plain days and windows as moments in UTC, on a machine in %s',
    (name) => {
      process.env.TZ = name;
      const feed = feedOf([closing]);
      expect(feed).toContain('DTSTART;VALUE=DATE:20270401');
      // The hour in which Berlin's clocks are put on.
      expect(feed).toContain('DTSTART:20270328T013000Z');
    },
  );

  it('holds no money and no seats, and names a customer only by its number unless asked otherwise', () => {
    const all = feedOf([ending, closing]).join('\n');
    expect(all).toContain('ENDS\\, will not renew: Microsoft 365 E3 (101)');
    expect(all).not.toMatch(/405|USD|Contoso|15 seats|\b15\b/);
    expect(feedOf([ending], 'names').join('\n')).toContain('(Contoso Ltd)');
    expect(feedOf([listedRenewal({ haloClientId: null })]).join('\n')).toContain('(contoso)');
  });

  it('reminds of what ends and closes, not of what goes on as it is, nor of what was accepted', () => {
    expect(linesOf(feedOf([ending]), 'TRIGGER')).toEqual(['-P30D', '-P7D']);
    expect(linesOf(feedOf([closing]), 'TRIGGER')).toEqual(['-P2D', '-PT2H']);
    const accepted = {
      want: 'asIs',
      to: null,
      why: 'x',
      until: null,
      at: '',
      by: 'Ada',
      note: null,
    } as const;
    const quiet = { ...ending, intention: { ...accepted, state: 'set' as const } };
    expect(linesOf(feedOf([quiet]), 'TRIGGER')).toEqual([]);
  });

  it('speaks French where it was asked to', () => {
    expect(toIcs(eventsOf([ending], 'numbers'), 'fr')).toContain('SE TERMINE\\, sans renouvellement');
  });
});
