import { expect, test } from 'vitest';
import { floorOf, warningOf } from '../../../server/orders/floor.ts';
import { bought } from './bought.ts';

/** The example of Sherweb's specification: 10 bought on 1 Feb, 5 more on 2 Feb. */
const fifteen = bought(15, {
  type: 'Annual',
  termEndDate: '2027-01-31',
  renewal: { date: '2027-02-01', scheduledQuantity: null },
  minimalQuantities: [
    { committedUntil: '2026-02-08T10:00:00.000Z', quantity: 0 },
    { committedUntil: '2026-02-09T10:00:00.000Z', quantity: 10 },
  ],
});
const on = (day: string) => new Date(`${day}T12:00:00Z`);

test('a quantity may go down as far as its windows are open, then it is fixed until the last day of its term', () => {
  expect(floorOf(fifteen, on('2026-02-07'))).toEqual({ seats: 0, until: '2026-02-08T10:00:00.000Z' });
  expect(floorOf(fifteen, on('2026-02-08'))).toEqual({ seats: 10, until: '2026-02-09T10:00:00.000Z' });
  expect(floorOf(fifteen, on('2026-02-10'))).toEqual({ seats: 15, until: '2027-01-31' });
  expect(floorOf(bought(15), on('2026-02-10'))).toBeNull();
});

test('a decrease below the floor, and the end of a commitment, are warned of; anything else is not', () => {
  const warned = (to: number, day: string) => warningOf(to, fifteen, on(day))?.code ?? null;
  expect([warned(9, '2026-02-07'), warned(9, '2026-02-08'), warned(10, '2026-02-08')]).toEqual([
    null,
    'orders.belowFloor',
    null,
  ]);
  expect([warned(16, '2026-02-10'), warned(14, '2026-02-10'), warned(0, '2026-02-10')]).toEqual([
    null,
    'orders.belowFloor',
    'orders.cancelsCommitment',
  ]);
});

test('what cannot be believed of a window is not known', () => {
  const doubted = { ...fifteen, doubts: [{ part: 'decreases' as const, found: 'x' }] };
  expect(floorOf(doubted, on('2026-02-10'))).toBeNull();
});
