import { describe, expect, it } from 'vitest';
import { byWhatClosesNext } from '../../../server/renewals/decide/closes-next.ts';
import { closesWithin } from '../../../shared/closes-next.ts';
import type { Renewal } from '../../../shared/renewals.ts';

type Closing = Pick<Renewal, 'windowClosesAt' | 'date' | 'then' | 'product' | 'subscriptionId'>;
const closing = (product: string, over: Partial<Closing>): Closing => ({
  product,
  subscriptionId: product,
  windowClosesAt: null,
  date: '2027-06-01',
  then: 'renews',
  ...over,
});

describe('what closes next', () => {
  it('comes first, be it a window or a term; what ends goes before what renews on that day; not known comes last', () => {
    const all = [
      closing('unknown', { date: null, then: null }),
      closing('renews', { date: '2027-03-01' }),
      closing('ends', { date: '2027-03-01', then: 'ends' }),
      closing('window', { windowClosesAt: '2027-02-28T23:59:59Z', date: '2028-03-01' }),
      closing('window on the day', { windowClosesAt: '2027-03-01T00:00:01Z', date: '2028-03-01' }),
      closing('past', { date: '2026-12-31' }),
    ];
    expect(all.toSorted(byWhatClosesNext).map(({ product }) => product)).toEqual([
      'past',
      'window',
      'ends',
      'renews',
      'window on the day',
      'unknown',
    ]);
  });

  it('within some days counts windows by the second and terms by their day, and keeps what is not known', () => {
    const now = Date.parse('2027-03-01T12:00:00Z');
    const isIn = (over: Partial<Closing>) => closesWithin(closing('x', over), 60, now);
    expect(isIn({ date: '2027-04-30' })).toBe(true);
    expect(isIn({ date: '2027-05-01' })).toBe(false);
    expect(isIn({ date: '2028-01-01', windowClosesAt: '2027-04-30T12:00:00Z' })).toBe(true);
    expect(isIn({ date: '2028-01-01', windowClosesAt: '2027-04-30T12:00:01Z' })).toBe(false);
    expect(isIn({ date: null, then: null })).toBe(true);
  });
});
