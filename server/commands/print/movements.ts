import { type Changes, feeOf, type Movement, type MovementKind } from '../../../shared/movement.ts';
import type { MovementTableLabels, NamedChanges } from '../../../shared/movement-table.ts';
import { money } from './money.ts';
import { colour, columns, counted, moment, shown } from './text.ts';

const movers = { sherweb: 'Sherweb', halo: 'a person in Halo', us: 'the companion' };

const signs: Record<MovementKind, string> = {
  new: colour.green('+'),
  ended: colour.red('-'),
  replaced: '~',
  seats: '~',
  price: '~',
  term: '~',
  renamed: '~',
};

const feeText = (fee: number | string): string => {
  const { amount, currency } = feeOf(fee);
  return money(amount, currency);
};

const what = ({ kind, from, to }: Movement): string => {
  if (kind === 'new') return `new, ${counted(Number(to), 'seat')}`;
  if (kind === 'ended') return `ended, had ${counted(Number(from), 'seat')}`;
  const name = { replaced: 'replaced, seats', seats: 'seats', price: 'price', term: 'term', renamed: 'was' }[
    kind
  ];
  if (kind === 'renamed') return `${name} ${shown(String(from))}`;
  const value = kind === 'price' ? feeText : String;
  return `${name} ${from === null ? '?' : value(from)} → ${to === null ? '?' : value(to)}`;
};

const personOf = ({ person }: Movement): string => (person === undefined ? '' : ` (${shown(person, 40)})`);

const signed = (seats: number): string => (seats > 0 ? `+${seats}` : String(seats));

/** The sum of it in a line. @example "+12 seats, 3 new, 1 ended, 1 price change, 2 replaced" */
function sumLine({ customers }: Changes): string {
  const all = customers.flatMap(({ changes }) => changes);
  const seats = customers.reduce((sum, each) => sum + each.seats.to - each.seats.from, 0);
  const of = (kind: MovementKind) => all.filter((each) => each.kind === kind && each.by !== 'halo').length;
  const byHand = all.filter(({ by }) => by === 'halo').length;
  const parts = [
    ...(['new', 'ended', 'replaced'] as const).map((kind) => [of(kind), `${of(kind)} ${kind}`] as const),
    [of('price'), counted(of('price'), 'price change')] as const,
    [of('term'), counted(of('term'), 'term change')] as const,
    [of('renamed'), `${of('renamed')} renamed`] as const,
    [byHand, `${byHand} changed by hand in Halo`] as const,
  ];
  return [`${signed(seats)} seats`, ...parts.flatMap(([count, words]) => (count === 0 ? [] : [words]))].join(
    ', ',
  );
}

/** What changed, by customer, with a line about what may be missing. */
export function printChanges({ changes, names }: NamedChanges): string {
  const { from, customers, complete } = changes;
  const missing = complete
    ? []
    : [
        '',
        colour.yellow(
          'Not everything was watched since then: what moved before, or could not be read, is missing.',
        ),
      ];
  if (customers.length === 0) return [`Nothing changed since ${moment(from)}.`, ...missing].join('\n');
  return [
    `Since ${moment(from)}: ${sumLine(changes)}`,
    ...customers.flatMap((customer) => {
      const { seats } = customer;
      const name = shown(names[customer.sherwebCustomerId] ?? customer.sherwebCustomerId);
      const rows = customer.changes.map((each) => [
        signs[each.kind],
        shown(each.product),
        what(each),
        each.by === 'sherweb' ? '' : `by ${movers[each.by]}${personOf(each)}`,
      ]);
      const head =
        seats.from === seats.to
          ? ''
          : `  ${signed(seats.to - seats.from)} seats (${seats.from} → ${seats.to})`;
      return ['', `${name}${head}`, columns(rows, { indent: 2 })];
    }),
    ...missing,
  ].join('\n');
}

/** The labels of the table that `changes --csv` writes. */
export const tableLabels: MovementTableLabels = {
  column: (column) =>
    ({
      customer: 'Customer',
      product: 'Product',
      change: 'Change',
      from: 'From',
      to: 'To',
      by: 'By',
      person: 'Person',
      sherwebCustomerId: 'Sherweb customer ID',
      haloClientId: 'Halo customer',
      subscriptionId: 'Subscription',
    })[column],
  kind: (kind) => kind,
  by: (by) => movers[by],
};
