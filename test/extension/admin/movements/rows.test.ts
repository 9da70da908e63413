import { expect, test } from 'vitest';
import { countsOf, rowsOf } from '../../../../extension/admin/movements/rows.ts';
import type { NamedChanges } from '../../../../shared/movement-table.ts';

const found: NamedChanges = {
  names: { contoso: 'Contoso' },
  changes: {
    from: '2026-11-01T00:00:00.000Z',
    to: '2026-11-29T06:00:00.000Z',
    complete: true,
    customers: [
      {
        sherwebCustomerId: 'contoso',
        haloClientId: 101,
        seats: { from: 14, to: 16 },
        changes: [
          { subscriptionId: 'a', product: 'E3', kind: 'seats', from: 10, to: 12, by: 'sherweb' },
          {
            subscriptionId: 'b',
            product: 'Visio',
            kind: 'term',
            from: 'Monthly',
            to: 'Annual',
            by: 'sherweb',
          },
          { subscriptionId: 'a', product: 'E3', kind: 'seats', from: 12, to: 20, by: 'halo' },
        ],
      },
      {
        sherwebCustomerId: 'unnamed',
        haloClientId: null,
        seats: { from: 0, to: 3 },
        changes: [{ subscriptionId: 'c', product: 'E3', kind: 'new', from: null, to: 3, by: 'sherweb' }],
      },
    ],
  },
};
const shown = (...[filter, search]: [Parameters<typeof rowsOf>[1], string]) =>
  rowsOf(found, filter, search).map(({ customer, product, kind, seats }) =>
    [customer, product, kind, seats === null ? '' : seats.to - seats.from].join(' '),
  );

test('a customer’s seats stand on its first row that is shown, whatever is filtered or searched for', () => {
  expect(shown('all', '')).toEqual([
    'Contoso E3 seats 2',
    'Contoso Visio term ',
    'Contoso E3 seats ',
    'unnamed E3 new 3',
  ]);
  expect(shown('other', '')).toEqual(['Contoso Visio term 2']);
  expect(shown('all', ' E3')).toEqual(['Contoso E3 seats 2', 'Contoso E3 seats ', 'unnamed E3 new 3']);
  expect(shown('all', 'CONTOSO vi')).toEqual(['Contoso Visio term 2']);
});

test('each choice counts its own, and what a person changed in Halo is no change of Sherweb’s seats', () => {
  expect(countsOf(found)).toEqual({
    all: 4,
    new: 1,
    ended: 0,
    replaced: 0,
    seats: 1,
    price: 0,
    other: 1,
    byHand: 1,
  });
});
