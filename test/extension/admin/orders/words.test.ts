import { expect, it, vi } from 'vitest';
import { changeWords, factsWords } from '../../../../extension/admin/orders/words.ts';
import type { OrderRow } from '../../../../shared/orders.ts';
import { messagesOf, say } from '../../support/messages.ts';

const state = vi.hoisted(() => ({ t: (key: string, ..._args: unknown[]): string => key }));
vi.mock('#i18n', () => ({ i18n: { t: (key: string, ...args: unknown[]) => state.t(key, ...args) } }));
vi.mock('wxt/browser', () => ({ browser: { i18n: { getUILanguage: () => 'en' } } }));

const words = await messagesOf('en');
state.t = (key, ...args) => say(words, key, ...args);

const now = new Date('2027-02-01T12:00:00Z');
const order = (to: number) => ({ from: 12, to });
const facts = (context: Partial<OrderRow['context']>) =>
  factsWords(
    { order: order(10), context: { cost: null, floor: null, lines: [], ...context } } as unknown as OrderRow,
    now,
  ).replaceAll('\u00a0', ' ');

it.each([
  [{ change: 44, currency: 'USD', cycle: 'monthly' }, '+USD 44.00 a month'],
  [{ change: -5.76, currency: 'USD', cycle: 'yearly' }, '−USD 5.76 a year'],
  [{ change: 3, currency: null, cycle: 'daily' }, '+3.00 (currency not known) a billing cycle'],
] as const)(
  'whoever approves sees what it costs more or less, in its currency and cycle: %j',
  (cost, said) => {
    expect(facts({ cost })).toBe(`${said} · no invoice line is known that follows`);
  },
);

it.each([
  [{ seats: 8, until: '2027-02-04' }, 'may go down to 8 until Feb 4, 2027'],
  [{ seats: 8, until: null }, 'may go down to 8'],
  [{ seats: 12, until: '2027-02-04' }, 'fixed until Feb 4, 2027'],
  [{ seats: 12, until: null }, 'its seats are fixed'],
])('seats that may not go down are fixed, and not said to go down to what they are: %j', (floor, said) => {
  expect(facts({ floor })).toContain(said);
});

it('one seat is no seats', () => {
  expect([1, 2, 0].map((to) => changeWords({ order: order(to) } as unknown as OrderRow))).toEqual([
    '12 → 1 seat',
    '12 → 2 seats',
    'Cancel, 12 seats',
  ]);
});
