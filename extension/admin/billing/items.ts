import type { BillingRow, Worklist } from '../../../shared/billing.ts';
import { customerOfRow } from '../../../shared/billing-table.ts';
import { type Sum, sumOf } from '../core/differences.ts';

/** One line of the table: a customer's heading, a subscription, or how its quantity came about. */
export type Item =
  | {
      readonly kind: 'group';
      readonly key: string;
      readonly customer: string;
      readonly haloClientId: number | null;
      readonly rows: readonly BillingRow[];
      readonly sums: readonly Sum[];
      /** Rows whose money is not known. */
      readonly unknown: number;
    }
  | { readonly kind: 'row' | 'why'; readonly key: string; readonly row: BillingRow };

/**
 * Everything that stands in the table, in its order.
 * @param grouped rows of one customer stand together under a heading, the customer with most money at stake first
 * @param openId the subscription that tells how its quantity came about; null: none
 */
export function itemsOf(
  rows: readonly BillingRow[],
  names: Worklist['names'],
  { grouped, openId }: { readonly grouped: boolean; readonly openId: string | null },
): readonly Item[] {
  if (!grouped) return rows.flatMap((row) => withWhy(row, openId));
  return groupsOf(rows, names).flatMap((group) => [
    group,
    ...group.rows.flatMap((row) => withWhy(row, openId)),
  ]);
}

function withWhy(row: BillingRow, openId: string | null): Item[] {
  const { subscriptionId } = row;
  const item: Item = { kind: 'row', key: subscriptionId, row };
  return subscriptionId === openId ? [item, { kind: 'why', key: `${subscriptionId} why`, row }] : [item];
}

type Group = Extract<Item, { kind: 'group' }>;

function groupsOf(rows: readonly BillingRow[], names: Worklist['names']): Group[] {
  const byCustomer = new Map<string, BillingRow[]>();
  for (const row of rows) {
    const key = `${row.haloClientId ?? row.sherwebCustomerId}`;
    const own = byCustomer.get(key);
    if (own === undefined) byCustomer.set(key, [row]);
    else own.push(row);
  }
  const money = ({ sums }: Group) => sums.reduce((most, { perMonth }) => Math.max(most, perMonth), 0);
  return [...byCustomer]
    .flatMap(([key, own]): Group[] => {
      const [first] = own;
      return first === undefined
        ? []
        : [
            {
              kind: 'group',
              key: `customer ${key}`,
              customer: customerOfRow(first, names),
              haloClientId: first.haloClientId,
              rows: own,
              ...sumOf(own),
            },
          ];
    })
    .sort((one, other) => money(other) - money(one));
}
