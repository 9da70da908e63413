import { expect, it } from 'vitest';
import { createTimeLeft, tellableMs } from '../../../../extension/admin/runs/time-left.ts';

const at = (done: number, some: object = {}) =>
  ({ phase: 'applying', done, total: 100, waiting: false, ...some }) as const;

it('the time left says nothing before enough has happened, then goes on at the pace so far', () => {
  const left = createTimeLeft();
  expect(left(at(10), 0)).toBeNull();
  expect(left(at(11), 1_999)).toBeNull();
  expect(left(at(30), 4_000)).toBe(14_000);
  expect(left(at(100), 18_000)).toBe(0);
});

it('the time left says nothing while nothing moves, or while how much there is is not known', () => {
  const left = createTimeLeft();
  left(at(10), 0);
  expect(left(at(10), 10_000)).toBeNull();
  expect(left(at(20, { waiting: true }), 10_000)).toBeNull();
  const unknown = createTimeLeft();
  unknown(at(0, { total: 0 }), 0);
  expect(unknown(at(50, { total: 0 }), 10_000)).toBeNull();
});

it('the time left starts anew with each phase: reading says nothing about writing', () => {
  const left = createTimeLeft();
  left(at(0, { phase: 'reading' }), 0);
  left(at(100, { phase: 'reading' }), 10_000);
  expect(left(at(0), 10_100)).toBeNull();
  expect(left(at(10), 15_100)).toBe(45_000);
});

it('the time left is told no finer than anybody can tell', () => {
  expect([5_900, 9_999, 31_200, 60_000].map(tellableMs)).toEqual([null, null, 35_000, 60_000]);
});
