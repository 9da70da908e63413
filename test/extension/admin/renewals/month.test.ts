import { describe, expect, it } from 'vitest';
import { localDay, monthAfter, monthPage } from '../../../../extension/admin/renewals/month.ts';
import { listedRenewal } from '../../../support/listed-renewal.ts';

const ending = listedRenewal({ subscriptionId: 'ends', then: 'ends', date: '2027-03-28', renewsAt: null });
/** Half past midnight in UTC: still the 27th in New York. */
const closing = listedRenewal({ date: '2027-03-28', windowClosesAt: '2027-03-28T00:30:00.000Z' });

const entriesIn = (timeZone: string) =>
  monthPage([closing, ending], '2027-03', { firstWeekday: 1, timeZone })
    .flat()
    .filter(({ entries }) => entries.length > 0)
    .map(({ day, entries }) => [day, entries.map(({ what }) => what)]);

describe('a month of what renews, ends and closes', () => {
  it('has whole weeks that begin where the reader’s week begins', () => {
    const daysOf = (month: string, firstWeekday: number) =>
      monthPage([], month, { firstWeekday }).map((week) => [week[0]?.day, week[6]?.day]);
    expect(daysOf('2027-02', 1)).toEqual([
      ['2027-02-01', '2027-02-07'],
      ['2027-02-08', '2027-02-14'],
      ['2027-02-15', '2027-02-21'],
      ['2027-02-22', '2027-02-28'],
    ]);
    expect(daysOf('2027-02', 7)[0]).toEqual(['2027-01-31', '2027-02-06']);
    expect(daysOf('2027-10', 1)).toHaveLength(5);
  });

  it('has days of terms alike everywhere, and a window on the reader’s day, loud ones first', () => {
    expect(entriesIn('UTC')).toEqual([['2027-03-28', ['ends', 'closes', 'renews']]]);
    expect(entriesIn('Pacific/Auckland')).toEqual([['2027-03-28', ['ends', 'closes', 'renews']]]);
    expect(entriesIn('America/New_York')).toEqual([
      ['2027-03-27', ['closes']],
      ['2027-03-28', ['ends', 'renews']],
    ]);
  });

  it('knows the reader’s day on both sides of a change to summer time', () => {
    expect(localDay('2027-03-27T22:59:59Z', 'Europe/Berlin')).toBe('2027-03-27');
    expect(localDay('2027-03-27T23:00:00Z', 'Europe/Berlin')).toBe('2027-03-28');
    expect(localDay('2027-03-28T21:59:59Z', 'Europe/Berlin')).toBe('2027-03-28');
    expect(localDay('2027-03-28T22:00:00Z', 'Europe/Berlin')).toBe('2027-03-29');
  });

  it('turns over the end of a year', () => {
    expect([monthAfter('2026-12', 1), monthAfter('2027-01', -1)]).toEqual(['2027-01', '2026-12']);
  });
});
