import { expect, it } from 'vitest';
import { nextRow } from '../../../../extension/admin/customers/next-row.ts';
import type { CustomerRow } from '../../../../shared/mapping.ts';
import { customer } from '../core/mapping-table/made.ts';

const row = (sherwebCustomerId: string, state: CustomerRow['state']) =>
  customer({ sherwebCustomerId, state });
const [a, b, c, d] = [
  row('a', 'unmapped'),
  row('b', 'unmapped'),
  row('c', 'mapped'),
  row('d', 'nearMatch'),
] as const;

it.each([
  ['the next open one below', [b], 'd'],
  ['the first open one, where none is left below', [d], 'a'],
  ['below the last of several', [a, b], 'd'],
  ['the last of them, where no other is open', [a, b, d], 'd'],
])('after rows were decided a person goes on at %s', (_where, done, next) => {
  expect(nextRow([a, b, c, d], done)?.sherwebCustomerId).toBe(next);
});

it('after nothing was decided a person goes nowhere', () => {
  expect(nextRow([a, b, c, d], [])).toBeUndefined();
});
