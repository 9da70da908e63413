import { isKnown, totalOf } from './cost.ts';
import type { Row } from './row.ts';

/** A sum of one currency; a currency that Sherweb does not say is the empty text. */
interface Sum {
  readonly currency: string;
  readonly amount: number;
}

export interface Totals {
  readonly subscriptions: number;
  /** Seats of Microsoft's products; null: there is none of them. */
  readonly microsoftSeats: number | null;
  /** Units of everything else that is bought by number (mailboxes, machines backed up): no seats of the same people. */
  readonly otherUnits: number | null;
  /** Subscriptions charged by use, and once. */
  readonly byUse: number;
  readonly once: number;
  /** A month. */
  readonly monthly: readonly Sum[];
  /** Paid once, when it was bought. */
  readonly setup: readonly Sum[];
  /** Active subscriptions by seat that are not in the money: no price, or no cycle to reckon with. */
  readonly withoutMoney: number;
}

/** Microsoft's new commerce products have SKUs like CFQ7TTC0LCHC:0002; anything else counts as another's [likely]. */
const isMicrosoft = ({ sku }: Row): boolean => /^CFQ7TTC/i.test(sku);

const sumOf = (rows: readonly Row[]): number | null =>
  rows.length === 0 ? null : rows.reduce((sum, { seats }) => sum + (seats ?? 0), 0);

/** Sums over what is active, by family: a seat, a mailbox that is backed up and a cloud by use are no one number. */
export function totalsOf(rows: readonly Row[]): Totals {
  const active = rows.filter((row) => row.isActive);
  const bySeat = active.filter(({ kind }) => kind === 'seats');
  const priced = bySeat.flatMap((row) => {
    const amount = totalOf(row);
    return isKnown(row.cost) && amount !== null ? [{ currency: row.cost.currency ?? '', amount }] : [];
  });
  return {
    subscriptions: active.length,
    microsoftSeats: sumOf(bySeat.filter(isMicrosoft)),
    otherUnits: sumOf(bySeat.filter((row) => !isMicrosoft(row))),
    byUse: active.filter(({ kind }) => kind === 'byUse').length,
    once: active.filter(({ kind }) => kind === 'once').length,
    monthly: byCurrency(priced),
    setup: byCurrency(
      active.flatMap(({ setup }) =>
        setup === null ? [] : [{ currency: setup.currency ?? '', amount: setup.amount }],
      ),
    ),
    withoutMoney: bySeat.length - priced.length,
  };
}

function byCurrency(amounts: readonly Sum[]): Sum[] {
  const sums = new Map<string, number>();
  for (const { currency, amount } of amounts) sums.set(currency, (sums.get(currency) ?? 0) + amount);
  return [...sums].map(([currency, amount]) => ({ currency, amount }));
}
