import { describe, expect, it } from 'vitest';
import { sparklinePath } from '../../../../../extension/features/customer-subscriptions/model/sparkline.ts';

const day = (number: number) => `2026-11-0${number}T00:00:00.000Z`;
const now = Date.parse(day(5));

describe('the line of what seats were', () => {
  it('goes in steps until now, the most seats at the top', () => {
    const history = [
      { at: day(1), seats: 10 },
      { at: day(3), seats: 20 },
    ];
    expect(sparklinePath(history, now)).toBe('M0,6H24V0H48');
  });

  it('stays at the bottom where there were none, and in its box where all came in one moment', () => {
    expect(sparklinePath([{ at: day(5), seats: 0 }], now)).toBe('M0,12H48');
    const history = [
      { at: day(5), seats: 4 },
      { at: day(5), seats: 2 },
    ];
    expect(sparklinePath(history, now)).toBe('M0,0H0V6H48');
  });
});
