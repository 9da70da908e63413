import { describe, expect, it } from 'vitest';
import {
  countActive,
  toGroups,
} from '../../../../../extension/features/customer-subscriptions/model/rows.ts';
import type { Commitment } from '../../../../../shared/subscription.ts';
import { answer, mapping, subscription } from './made.ts';

const now = new Date('2026-06-01T09:00:00Z');

const committed = (some: Partial<Commitment> = {}) =>
  subscription({
    commitment: {
      type: 'Annual',
      termEndDate: '2026-09-30',
      renewal: { date: '2026-10-01', scheduledQuantity: null },
      minimalQuantities: [],
      ...some,
    },
  });
const rowOf = (one: ReturnType<typeof subscription>) =>
  toGroups(answer({ subscriptions: [one] }), now)[0]?.rows[0];

describe('a subscription as a row', () => {
  it('renews at today’s quantity unless another one is scheduled', () => {
    expect(rowOf(committed())?.renewal).toMatchObject({ kind: 'renews', quantity: 10 });
    const scheduled = committed({ renewal: { date: '2026-10-01', scheduledQuantity: 0 } });
    expect(rowOf(scheduled)?.renewal).toMatchObject({ quantity: 0, day: '2026-10-01' });
  });

  it.each([
    ['30 days before', '2026-07-01', true],
    ['on the day itself', '2026-06-01', true],
    ['31 days before', '2026-07-02', false],
    ['the day after', '2026-05-31', false],
  ])('says that a long term renews soon: %s', (_when, date, soon) => {
    expect(rowOf(committed({ renewal: { date, scheduledQuantity: null } }))?.renewal).toMatchObject({ soon });
  });

  it('makes no news of a renewal that comes every month', () => {
    const monthly = committed({ type: ' monthly', renewal: { date: '2026-06-02', scheduledQuantity: null } });
    expect(rowOf(monthly)?.renewal).toMatchObject({ kind: 'renews', soon: false });
  });

  it('is news when even a monthly term ends for good', () => {
    const ending = committed({ type: 'Monthly', renewal: null, termEndDate: '2026-06-20' });
    expect(rowOf(ending)?.renewal).toEqual({ kind: 'ends', soon: true });
  });

  it('is active on the last day of its term, and not after it, unless it renews', () => {
    expect(rowOf(committed({ renewal: null, termEndDate: '2026-06-01' }))?.isActive).toBe(true);
    expect(rowOf(committed({ renewal: null, termEndDate: '2026-05-31' }))?.isActive).toBe(false);
    expect(rowOf(committed({ termEndDate: '2026-05-31' }))?.isActive).toBe(true);
  });

  it('names only decreases that are still possible and would change something, soonest first', () => {
    const minimalQuantities = [
      { quantity: 8, committedUntil: '2026-06-09T00:00:00Z' },
      { quantity: 5, committedUntil: '2026-06-03T00:00:00Z' },
      { quantity: 3, committedUntil: '2026-06-01T08:59:59Z' },
      { quantity: 10, committedUntil: '2026-06-04T00:00:00Z' },
    ];
    expect(rowOf(committed({ minimalQuantities }))?.decreases.map(({ quantity }) => quantity)).toEqual([
      5, 8,
    ]);
  });

  it('says since when the quantity is fixed, once the last window has closed', () => {
    const closed = { quantity: 3, committedUntil: '2026-06-01T08:59:59Z' };
    const open = { quantity: 8, committedUntil: '2026-06-09T00:00:00Z' };
    const noWindow = { quantity: 10, committedUntil: '2026-06-01T08:59:59Z' };
    const sinceOf = (...minimalQuantities: Commitment['minimalQuantities']) =>
      rowOf(committed({ minimalQuantities }))?.fixedSince;
    expect([sinceOf(closed), sinceOf(closed, open), sinceOf(noWindow), sinceOf()]).toEqual([
      '2026-06-01T08:59:59Z',
      null,
      null,
      null,
    ]);
  });

  it('takes the description, then the SKU, for a product without a name', () => {
    expect(rowOf(subscription({ productName: ' ' }))?.product).toBe('per seat');
    expect(rowOf(subscription({ productName: '', description: '' }))?.product).toBe('CFQ7TTC0LFLX-0001');
  });

  it('is unknown, not over, where Sherweb gives a renewal without its day', () => {
    const half = committed({ renewal: null, termEndDate: '2026-05-31' });
    const doubts = [{ part: 'renewal', found: 'renewalConfiguration.renewalDate: null' }] as const;
    const shown = rowOf({ ...half, doubts: [...doubts] });
    expect([shown?.renewal, shown?.isActive]).toEqual([{ kind: 'unknown' }, true]);
  });

  it('has an unknown commitment, not none, where Sherweb’s cannot be believed', () => {
    const doubted = subscription({ doubts: [{ part: 'term', found: 'commitmentTerm: 7' }] });
    expect(rowOf(doubted)).toMatchObject({ commitment: { kind: 'unknown' }, renewal: { kind: 'unknown' } });
    expect(rowOf(subscription())?.commitment).toEqual({ kind: 'none' });
  });
});

describe('several Sherweb customers on one Halo customer', () => {
  const mappings = [
    mapping({ sherwebCustomerId: 'b', sherwebName: 'B', suspendedOn: '2026-05-01T00:00:00Z' }),
    mapping({ sherwebCustomerId: 'a', sherwebName: 'A' }),
    mapping({ sherwebCustomerId: 'c', sherwebName: 'C' }),
  ];
  const groups = toGroups(
    answer({
      mappings,
      subscriptions: [
        subscription({ id: '1', sherwebCustomerId: 'a' }),
        subscription({ id: '2', sherwebCustomerId: 'b' }),
        subscription({ id: '3', sherwebCustomerId: 'a' }),
      ],
    }),
    now,
  );

  it('stand in groups of their own, in the companion’s order, empty ones too', () => {
    expect(groups.map(({ name, rows }) => [name, rows.map(({ id }) => id)])).toEqual([
      ['B', ['2']],
      ['A', ['1', '3']],
      ['C', []],
    ]);
  });

  it('count what is active: nothing of a suspended one', () => {
    expect(countActive(groups)).toBe(2);
  });
});

describe('a licence that Sherweb knows nothing of any more', () => {
  const kept = {
    haloLicenceId: 5000,
    sherwebCustomerId: 'contoso',
    product: 'Visio Plan 2',
    seats: 4,
    asOf: '2026-06-01T06:00:00Z',
    billing: null,
  };

  it('is a row of its own with Halo’s seats, and counts as no subscription', () => {
    const groups = toGroups(answer({ subscriptions: [subscription()], licences: [kept] }), now);
    expect(
      groups[0]?.rows.map(({ kind, product, seats, licenceId }) => [kind, product, seats, licenceId]),
    ).toEqual([
      ['seats', 'Microsoft 365 E3', 10, null],
      ['licence', 'Visio Plan 2', 4, 5000],
    ]);
    expect(countActive(groups)).toBe(1);
  });

  it('of a customer that Sherweb lists no more leaves none of its old rows active', () => {
    const groups = toGroups(
      answer({ mappings: [mapping({ isListed: false })], subscriptions: [subscription()], licences: [kept] }),
      now,
    );
    expect(countActive(groups)).toBe(0);
  });
});
