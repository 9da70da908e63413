import { expect, it } from 'vitest';
import { durationWords, momentWords } from '../../../extension/i18n/moments.ts';

const now = new Date(2026, 5, 3, 12, 0, 0);
const iso = (...parts: [number, number, number, number, number]) => new Date(...parts).toISOString();

it.each([
  ['today', iso(2026, 5, 3, 6, 2), 'today 6:02 AM', 'today 06:02', 'aujourd’hui 06:02'],
  [
    'yesterday, be it minutes ago',
    iso(2026, 5, 2, 23, 59),
    'yesterday 11:59 PM',
    'yesterday 23:59',
    'hier 23:59',
  ],
  [
    'tomorrow, from midnight on',
    iso(2026, 5, 4, 0, 0),
    'tomorrow 12:00 AM',
    'tomorrow 00:00',
    'demain 00:00',
  ],
  [
    'tomorrow, when the next sync is',
    iso(2026, 5, 4, 6, 0),
    'tomorrow 6:00 AM',
    'tomorrow 06:00',
    'demain 06:00',
  ],
  ['the day after', iso(2026, 5, 5, 6, 0), 'Jun 5 6:00 AM', '5 Jun 06:00', '5 juin 06:00'],
  ['a day of this year', iso(2026, 0, 14, 6, 2), 'Jan 14 6:02 AM', '14 Jan 06:02', '14 janv. 06:02'],
  [
    'one of another',
    iso(2025, 0, 14, 6, 2),
    'Jan 14, 2025 6:02 AM',
    '14 Jan 2025 06:02',
    '14 janv. 2025 06:02',
  ],
] as const)('a time in words is what people say of it: %s', (_what, at, american, british, french) => {
  const said = ['en-US', 'en-GB', 'fr'].map((language) =>
    momentWords(language, at, now).replace(/[\u00a0\u202f]/g, ' '),
  );
  expect(said).toEqual([american, british, french]);
});

it('a time in words says how long something took, in tenths only while that says something', () => {
  expect(durationWords('en', 470)).toBe('0.5 sec');
  expect(durationWords('en', 61_000)).toBe('61 sec');
  expect(durationWords('en', 180_000)).toBe('3 min');
});
