import { expect, it } from 'vitest';
import { printChanges } from '../../../server/commands/print/movements.ts';
import { tableText } from '../../../server/commands/print/table-text.ts';
import type { Movement } from '../../../shared/movement.ts';

it('the heads of a table begin with a capital, or its types do not agree', () => {
  const head = ['Order', 'Asked by'] as const;
  expect(tableText({ head, rows: [['o-1', 'Ann']] })).toBe('Order  Asked by\no-1    Ann');
  // @ts-expect-error a small letter
  tableText({ head: ['order'], rows: [] });
});

it.each<[from: Movement['from'], to: Movement['to'], said: string]>([
  [4343.8, 5000, 'price 4,343.80 → 5,000.00'],
  ['22.5 USD', '1230.1 CAD', 'price USD 22.50 → CAD 1,230.10'],
  [null, 5, 'price ? → 5.00'],
])('another price is told as money: %s, %s', (from, to, said) => {
  const changes: Movement[] = [
    { subscriptionId: 's-1', product: 'Visio', kind: 'price', from, to, by: 'sherweb' },
  ];
  const found = { sherwebCustomerId: 'c', haloClientId: null, seats: { from: 1, to: 1 }, changes };
  const at = '2026-11-30T06:00:00.000Z';
  const whole = { changes: { from: at, to: at, complete: true, customers: [found] }, names: {} };
  expect(printChanges(whole)).toContain(said);
});
