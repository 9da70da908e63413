import { describe, expect, it } from 'vitest';
import { seatsAfter } from '../../../../server/data/documents/seat-history.ts';
import { subscription } from '../../sync/builders.ts';

const [monday, tuesday, friday] = [
  '2026-11-02T06:00:00.000Z',
  '2026-11-03T06:00:00.000Z',
  '2026-11-06T06:00:00.000Z',
];
const seats = (quantity: number) => [subscription('a', { quantity })];

describe('what seats were', () => {
  it('begins with what was read first, and has every quantity with the read that showed it', () => {
    const first = seatsAfter(null, seats(10), monday);
    const second = seatsAfter({ asOf: monday, subscriptions: seats(10), seats: first }, seats(12), tuesday);
    const third = seatsAfter({ asOf: tuesday, subscriptions: seats(12), seats: second }, seats(12), friday);
    expect(third).toEqual({
      a: [
        { at: monday, seats: 10 },
        { at: tuesday, seats: 12 },
      ],
    });
  });

  it('begins with the last read where a data folder of before has none', () => {
    const before = { asOf: monday, subscriptions: seats(10) };
    expect(seatsAfter(before, seats(12), tuesday).a).toEqual([
      { at: monday, seats: 10 },
      { at: tuesday, seats: 12 },
    ]);
  });

  it('has nothing of what is gone or charged by use, and the last 24 quantities of the others', () => {
    let kept = seatsAfter(null, seats(1), monday);
    for (let quantity = 2; quantity <= 40; quantity += 1)
      kept = seatsAfter(
        { asOf: monday, subscriptions: seats(quantity - 1), seats: kept },
        seats(quantity),
        friday,
      );
    expect(kept.a).toHaveLength(24);
    expect(kept.a?.at(-1)?.seats).toBe(40);
    expect(seatsAfter({ asOf: monday, subscriptions: seats(40), seats: kept }, [], friday)).toEqual({});
    const byUse = [
      subscription('use', {
        productName: 'Azure plan',
        quantity: 1,
        commitment: null,
        fees: { recurring: 0, setup: 0, currency: 'USD' },
      }),
    ];
    expect(seatsAfter(null, byUse, monday)).toEqual({});
  });
});
