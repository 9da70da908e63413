import { describe, expect, it } from 'vitest';
import { isMonthly, nextDate } from '../../shared/next-date.ts';
import type { Commitment, Doubt } from '../../shared/subscription.ts';

const until = (renewal: Commitment['renewal'], type = 'Annual'): Commitment => ({
  type,
  termEndDate: '2027-01-14',
  renewal,
  minimalQuantities: [],
});
const next = (commitment: Commitment | null, ...parts: Doubt['part'][]) =>
  nextDate({ quantity: 48, commitment, doubts: parts.map((part) => ({ part, found: 'x' })) });

describe('what happens to a commitment next', () => {
  it.each([
    ['no scheduled quantity: it renews at what there is', null, 'renews', 48],
    ['a scheduled quantity that is the same is no other one', 48, 'renews', 48],
    ['fewer are scheduled: it renews at those', 40, 'renewsAt', 40],
    ['none are scheduled: it renews at none, which is not the same as not known', 0, 'renewsAt', 0],
  ] as const)('%s', (_, scheduledQuantity, then, renewsAt) => {
    expect(next(until({ date: '2027-01-15', scheduledQuantity }))).toEqual({
      date: '2027-01-15',
      then,
      renewsAt,
    });
  });

  it('a null renewal configuration means that it ends, on the last day of its term', () => {
    expect(next(until(null))).toEqual({ date: '2027-01-14', then: 'ends', renewsAt: null });
  });

  it('a renewal that cannot be believed is not known, and never said to end', () => {
    expect(next(until(null), 'renewal')).toEqual({ date: '2027-01-14', then: null, renewsAt: null });
  });

  it('a term that cannot be believed is a commitment of which nothing is known; none at all is none', () => {
    expect(next(null, 'term')).toEqual({ date: null, then: null, renewsAt: null });
    expect(next(null)).toBeNull();
  });

  it('knows a monthly commitment however it is written', () => {
    expect(isMonthly({ commitment: until(null, ' monthly') })).toBe(true);
    expect(isMonthly({ commitment: until(null, 'Annual') })).toBe(false);
  });
});
