import { describe, expect, it } from 'vitest';
import { dropWords, freeOf, usageWords } from '../../../../extension/features/ticket-seats/card/words.ts';
import { createFormats } from '../../../../extension/i18n/formats.ts';
import type { SeatPool } from '../../../../shared/ticket-card.ts';

const now = () => new Date('2027-03-20T12:00:00Z');
const formatsIn = (zone: string) => createFormats('en-GB', now, zone);
const pool = (usage: SeatPool['usage']): SeatPool => ({ subscriptions: [], usage });

describe('seats on a ticket', () => {
  it('are said to be unknown where no meter says anything, never to be free or none', () => {
    expect([freeOf(pool(null)), usageWords(pool(null), formatsIn('UTC'))]).toEqual([null, 'ticket.unknown']);
  });

  it('are free, none free, or more in use than bought', () => {
    const words = (total: number, used: number) => usageWords(pool({ total, used }), formatsIn('UTC'));
    expect([words(48, 45), words(10, 10), words(9, 11)]).toEqual([
      'ticket.free 3 48',
      'ticket.noneFree 10',
      'ticket.over 11 9',
    ]);
    expect(freeOf(pool({ total: 9, used: 11 }))).toBe(0);
  });

  it.each([
    // The night of 28 March 2027 has no hour from 2 to 3 in Berlin.
    ['Europe/Berlin', '28 Mar, 01:59', '28 Mar, 03:00'],
    ['America/New_York', '27 Mar, 20:59', '27 Mar, 21:00'],
    ['UTC', '28 Mar, 00:59', '28 Mar, 01:00'],
  ])('may go down until a moment in the zone of the reader: %s', (zone, before, after) => {
    const words = (until: string) => dropWords({ state: 'open', to: 40, until }, formatsIn(zone));
    expect(words('2027-03-28T00:59:00.000Z')).toBe(`ticket.drop.open 40 ${before}`);
    expect(words('2027-03-28T01:00:00.000Z')).toBe(`ticket.drop.open 40 ${after}`);
  });

  it('are fixed until a plain day, which is the same in every zone', () => {
    const words = (zone: string) => dropWords({ state: 'fixed', until: '2027-04-01' }, formatsIn(zone));
    expect(words('Pacific/Auckland')).toBe('ticket.drop.fixed 1 Apr');
    expect(words('America/New_York')).toBe('ticket.drop.fixed 1 Apr');
  });
});
