import { afterEach, describe, expect, it } from 'vitest';
import { thenWords, windowWords } from '../../../server/commands/print/renewal-words.ts';
import { listedRenewal } from '../../support/listed-renewal.ts';

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

/** A window over each change to summer time: the last Sunday of March in Europe, the second in New York. */
const window = listedRenewal({
  floors: [
    { quantity: 0, until: '2027-03-28T00:30:00.000Z' },
    { quantity: 10, until: '2027-03-28T01:30:00.000Z' },
  ],
  floorNow: 0,
});

describe('a renewal in words', () => {
  it.each([
    ['UTC', '28 Mar 2027, 00:30', '28 Mar 2027, 01:30'],
    // The clock is put on by an hour between the two.
    ['Europe/Berlin', '28 Mar 2027, 01:30', '28 Mar 2027, 03:30'],
    ['America/New_York', '27 Mar 2027, 20:30', '27 Mar 2027, 21:30'],
    ['Pacific/Auckland', '28 Mar 2027, 13:30', '28 Mar 2027, 14:30'],
  ])("tells windows in the reader's zone, %s, and days of terms alike everywhere", (name, first, last) => {
    process.env.TZ = name;
    expect(windowWords(window, Date.parse('2027-03-01T00:00:00Z'))).toBe(
      `may go down to 0 until ${first}, to 10 until ${last}; then fixed until 31 Mar 2027`,
    );
    expect(thenWords(window)).toBe('renews 1 Apr 2027 at 15');
  });

  it('says of a floor in the past since when the quantity is fixed', () => {
    process.env.TZ = 'UTC';
    expect(windowWords({ ...window, floorNow: 15 }, Date.parse('2027-03-29T00:00:00Z'))).toBe(
      'fixed since 28 Mar 2027, 01:30 until 31 Mar 2027',
    );
  });

  it('says loudly what ends, what renews at another quantity, and what is not known', () => {
    expect(thenWords(listedRenewal({ then: 'ends', date: '2027-03-31', renewsAt: null }))).toBe(
      'ENDS 31 Mar 2027, it will not renew',
    );
    expect(thenWords(listedRenewal({ then: 'renewsAt', renewsAt: 10 }))).toBe(
      'renews 1 Apr 2027 at 10 instead of 15',
    );
    expect(thenWords(listedRenewal({ then: null, date: '2027-03-31', renewsAt: null }))).toBe(
      'term to 31 Mar 2027, not known whether it renews',
    );
  });
});
