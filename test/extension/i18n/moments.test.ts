import { expect, it } from 'vitest';
import { durationWords, momentWords } from '../../../extension/i18n/moments.ts';

const now = new Date(2026, 5, 3, 12, 0, 0);
const iso = (...parts: [number, number, number, number, number]) => new Date(...parts).toISOString();

it('a time in words says moments as people do: today, yesterday, a day of this year, one of another', () => {
  expect(momentWords('en-GB', iso(2026, 5, 3, 6, 2), now)).toBe('today 06:02');
  expect(momentWords('en-GB', iso(2026, 5, 2, 23, 59), now)).toBe('yesterday 23:59');
  expect(momentWords('en-GB', iso(2026, 5, 4, 0, 0), now)).toBe('tomorrow 00:00');
  expect(momentWords('en-GB', iso(2026, 0, 14, 6, 2), now)).toBe('14 Jan 06:02');
  expect(momentWords('fr', iso(2025, 0, 14, 6, 2), now)).toBe('14 janv. 2025 06:02');
});

it('a time in words says how long something took, in tenths only while that says something', () => {
  expect(durationWords('en', 470)).toBe('0.5 sec');
  expect(durationWords('en', 61_000)).toBe('61 sec');
  expect(durationWords('en', 180_000)).toBe('3 min');
});
