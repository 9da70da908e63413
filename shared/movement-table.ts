import type { Cell } from './csv.ts';
import type { Changes, Movement } from './movement.ts';

/** What the companion answers about changes: with the names of customers by their id at Sherweb. */
export interface NamedChanges {
  readonly changes: Changes;
  readonly names: Readonly<Record<string, string>>;
}

const columns = [
  'customer',
  'product',
  'change',
  'from',
  'to',
  'by',
  'person',
  'sherwebCustomerId',
  'haloClientId',
  'subscriptionId',
] as const;

/** The labels of one language for what stands in the table. */
export interface MovementTableLabels {
  column(column: (typeof columns)[number]): string;
  kind(kind: Movement['kind']): string;
  by(by: Movement['by']): string;
}

/**
 * What changed as a table, a row a change; numbers stay numbers.
 * @returns rows of equal width, the first one the head
 */
export const movementTable = ({ changes, names }: NamedChanges, labels: MovementTableLabels): Cell[][] => [
  columns.map((column) => labels.column(column)),
  ...changes.customers.flatMap(({ sherwebCustomerId, haloClientId, changes: list }) =>
    list.map(({ product, subscriptionId, kind, from, to, by, person }) => [
      names[sherwebCustomerId] ?? sherwebCustomerId,
      product,
      labels.kind(kind),
      from,
      to,
      labels.by(by),
      person ?? null,
      sherwebCustomerId,
      haloClientId,
      subscriptionId,
    ]),
  ),
];
