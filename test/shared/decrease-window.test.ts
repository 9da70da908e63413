import { describe, expect, it } from 'vitest';
import { decreaseWindow, openFloors } from '../../shared/decrease-window.ts';
import type { Commitment, Subscription } from '../../shared/subscription.ts';

type Floors = readonly (readonly [quantity: number, until: string])[];

const committed = (floors: Floors): Commitment => ({
  type: 'Annual',
  termEndDate: '2028-01-31',
  renewal: { date: '2028-02-01', scheduledQuantity: null },
  minimalQuantities: floors.map(([quantity, committedUntil]) => ({ quantity, committedUntil })),
});
const clockAt = (now: string, quantity: number, floors: Floors, doubts?: Subscription['doubts']) =>
  decreaseWindow(
    { quantity, commitment: committed(floors), ...(doubts === undefined ? {} : { doubts }) },
    Date.parse(now),
  );

/** Sherweb's own example: 10 bought on 1 Feb, 5 more on 2 Feb. */
const example: Floors = [
  [0, '2027-02-08T14:00:00.000Z'],
  [10, '2027-02-09T14:00:00.000Z'],
];

describe('the window of a subscription', () => {
  it.each([
    ['while both windows are open, down to 0', '2027-02-05T00:00:00Z', 0, example[0]?.[1]],
    ['when the first has closed, down to 10', '2027-02-08T14:00:00Z', 10, example[1]?.[1]],
    ['a second before the last closes, still down to 10', '2027-02-09T13:59:59Z', 10, example[1]?.[1]],
    ['when the last has closed, it is fixed at what there is', '2027-02-09T14:00:00Z', 15, null],
  ])("of Sherweb's own example: %s", (_, now, floorNow, closesAt) => {
    expect(clockAt(now, 15, example)).toMatchObject({ floorNow, closesAt });
  });

  it('tells floors of the past too, those that ended first before', () => {
    const [first, second] = example;
    if (first === undefined || second === undefined) throw new Error('The example has two floors');
    const { floors, open } = clockAt('2027-03-01T00:00:00Z', 15, [second, first]);
    expect(floors.map(({ quantity }) => quantity)).toEqual([0, 10]);
    expect(open).toEqual([]);
  });

  it('is no window where as few seats are left as may be', () => {
    expect(clockAt('2027-02-09T00:00:00Z', 10, example)).toMatchObject({ floorNow: 10, closesAt: null });
  });

  it('passes over a floor that another one undercuts for longer, and says the same one once', () => {
    const floors: Floors = [
      [12, '2027-02-08T00:00:00Z'],
      [5, '2027-02-20T00:00:00Z'],
      [5, '2027-02-20T00:00:00.000Z'],
    ];
    expect(clockAt('2027-02-01T00:00:00Z', 15, floors).open).toEqual([
      { quantity: 5, until: '2027-02-20T00:00:00Z' },
    ]);
  });

  it('keeps every step of several that close one after the other', () => {
    const floors = [20, 0, 10].map((quantity) => ({ quantity, until: `2027-02-${10 + quantity}T00:00:00Z` }));
    expect(
      openFloors(floors, 30, Date.parse('2027-02-01T00:00:00Z')).map(({ quantity }) => quantity),
    ).toEqual([0, 10, 20]);
  });

  it('compares moments, not how they are written', () => {
    const floors: Floors = [
      [0, '2027-02-08T14:00:00Z'],
      [10, '2027-02-08T14:00:00.500Z'],
    ];
    expect(clockAt('2027-02-08T14:00:00.100Z', 15, floors)).toMatchObject({ floorNow: 10 });
  });

  it.each(['decreases', 'term'] as const)('knows nothing where %s cannot be believed', (part) => {
    expect(clockAt('2027-02-01T00:00:00Z', 15, [], [{ part, found: 'x' }]).floorNow).toBeNull();
  });

  it('says that nothing holds a quantity without a commitment', () => {
    expect(decreaseWindow({ quantity: 7, commitment: null }, 0)).toMatchObject({
      floorNow: 0,
      closesAt: null,
    });
  });
});
