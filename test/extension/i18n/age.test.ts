import { expect, it } from 'vitest';
import { ageOf } from '../../../extension/i18n/age.ts';

const now = new Date('2026-06-03T12:00:00Z');

it.each([
  ['2026-06-03T11:59:01Z', { unit: 'now' }],
  ['2026-06-03T12:00:30Z', { unit: 'now' }],
  ['2026-06-03T11:59:00Z', { unit: 'minutes', count: 1 }],
  ['2026-06-03T11:00:01Z', { unit: 'minutes', count: 59 }],
  ['2026-06-03T11:00:00Z', { unit: 'hours', count: 1 }],
  ['2026-06-01T12:00:01Z', { unit: 'hours', count: 47 }],
  ['2026-06-01T12:00:00Z', { unit: 'days', count: 2 }],
  ['2026-06-03T12:02:01Z', { unit: 'minutes', count: 2, ahead: true }],
  ['2026-06-03T23:00:00Z', { unit: 'hours', count: 11, ahead: true }],
  ['2026-06-05T12:00:00Z', { unit: 'days', count: 2, ahead: true }],
])('%s is rounded down to the largest unit, and a clock that goes ahead is now', (iso, age) => {
  expect(ageOf(iso, now)).toEqual(age);
});
