import { expect, it } from 'vitest';
import { createFormats } from '../../../extension/i18n/formats.ts';

const now = () => new Date('2026-11-24T12:00:00Z');
const english = createFormats('en-US', now, 'America/New_York');
const french = createFormats('fr', now, 'Europe/Paris');

it('the panel leaves the year out of a day that is near, and says it of one that is not', () => {
  expect(english.day('2027-01-14')).toBe('Jan 14');
  expect(english.day('2028-01-14')).toBe('Jan 14, 2028');
  expect(english.day('2026-08-01')).toBe('Aug 1, 2026');
});

it('the panel shows a day without time as that day, wherever the reader is', () => {
  expect(english.day('2026-12-01')).toBe('Dec 1');
  expect(english.fullDay('2026-12-01')).toBe('Tuesday, December 1, 2026');
});

it('the panel shows a moment in the time zone of the reader, and knows whether that is today', () => {
  expect(english.time('2026-11-24T04:30:00Z')).toMatchObject({ isToday: false, day: 'Nov 23' });
  expect(french.time('2026-11-24T04:30:00Z')).toEqual({ isToday: true, day: '24 nov.', time: '05:30' });
});

it('the panel tells until when a window is open by the clock of the reader, over a change to winter time too', () => {
  const berlin = createFormats('en-GB', now, 'Europe/Berlin');
  expect(berlin.moment('2026-10-25T00:30:00Z')).toBe('25 Oct, 02:30');
  expect(berlin.moment('2026-10-25T01:30:00Z')).toBe('25 Oct, 02:30');
  expect(berlin.moment('2026-10-25T02:30:00Z')).toBe('25 Oct, 03:30');
  expect(berlin.moment('2028-02-09T13:00:00Z')).toBe('9 Feb 2028, 14:00');
  expect(french.moment('2027-02-09T13:00:00Z')).toBe('9 févr., 14:00');
});

it('the panel tells a time as people of the language do', () => {
  const inParis = (locale: string) => createFormats(locale, now, 'Europe/Paris');
  const told = ['en-US', 'en-GB', 'fr'].map((locale) =>
    inParis(locale).moment('2026-12-02T04:12:00Z').replaceAll(/\s/g, ' '),
  );
  expect(told).toEqual(['Dec 2, 5:12 AM', '2 Dec, 05:12', '2 déc., 05:12']);
});

it('the panel writes money with its code, in the digits of its currency', () => {
  const plain = (text: string) => text.replace(/\s/g, ' ');
  expect(plain(english.money(2310, 'USD'))).toBe('USD 2,310.00');
  expect(plain(french.money(2310, 'CAD'))).toBe('2 310,00 CAD');
  expect(english.amount(2310, 'JPY')).toBe('2,310');
});

it('the panel never shows a very small price as nothing', () => {
  expect(english.amount(0.0012, 'USD')).toBe('0.0012');
  expect(english.amount(0, 'USD')).toBe('0.00');
});

it('the panel survives a currency that is none', () => {
  for (const word of ['points', '', 'US', 'Us Dollars']) {
    expect(english.money(5, word)).toBe(`5.00 ${word}`);
    expect(english.amount(5, word)).toBe('5.00');
  }
  expect(english.money(5, null)).toBe('5.00');
});
