import { billingStates } from '../../../../shared/billing-states.ts';
import { finderOf, folded } from '../../../i18n/search.ts';
import { isKnown, totalOf } from './cost.ts';
import type { Row } from './row.ts';

export type SortKey = 'product' | 'seats' | 'halo' | 'commitment' | 'renews' | 'cycle' | 'cost' | 'total';
export interface Sort {
  readonly key: SortKey;
  readonly descending: boolean;
}

const cycles = ['daily', 'weekly', 'monthly', 'yearly', 'none', 'unknown'];

/** What a row is sorted by; null goes last in either direction. */
const sortValue: Readonly<Record<SortKey, (row: Row) => string | number | null>> = {
  product: (row) => row.product,
  seats: (row) => row.seats,
  halo: (row) => haloOrder(row),
  cycle: (row) => cycles.indexOf(row.billed),
  commitment: ({ commitment }) => (commitment.kind === 'term' ? commitment.lastDay : null),
  renews: (row) =>
    row.renewal.kind === 'renews' ? row.renewal.day : row.renewal.kind === 'ends' ? '9999-12-31' : null,
  cost: ({ cost }) => (isKnown(cost) ? cost.perMonth : null),
  total: totalOf,
};

/** What is billed wrongly, then what is not in Halo, then the rest by its licence. */
const haloOrder = ({ billing, licenceId }: Row): number => {
  if (billing?.state != null && billing.state !== 'right') return billingStates.indexOf(billing.state);
  return licenceId === null ? billingStates.length : billingStates.length + 1 + licenceId;
};

/** Amounts of different currencies are not compared with each other. */
const currencyOf = ({ cost }: Row): string => (isKnown(cost) ? (cost.currency ?? '') : '');
const byMoney: ReadonlySet<SortKey> = new Set(['cost', 'total']);

/** Sorts a copy; equal rows are in the order of their product's name, then of their id. */
export function sortRows(rows: readonly Row[], { key, descending }: Sort, locale: string): Row[] {
  const { compare } = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
  const sign = descending ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [left, right] = [sortValue[key](a), sortValue[key](b)];
    const rest = compare(a.product, b.product) || compare(a.id, b.id);
    if (left === null || right === null) return left === right ? rest : left === null ? 1 : -1;
    const order =
      typeof left === 'number' && typeof right === 'number'
        ? (byMoney.has(key) ? currencyOf(a).localeCompare(currencyOf(b)) : 0) || left - right
        : compare(String(left), String(right));
    return sign * order || rest;
  });
}

/** What a press on a column's head makes of the order: the same column turns, another one starts ascending. */
export const nextSort = (sort: Sort, key: SortKey): Sort =>
  sort.key === key ? { key, descending: !sort.descending } : { key, descending: false };

/**
 * The rows in which every word of the search occurs, accents and case aside.
 * @param textOf everything that a row shows
 */
export function filterRows(
  rows: readonly Row[],
  search: string,
  textOf: (row: Row) => string,
): readonly Row[] {
  const isFound = finderOf(search);
  return isFound === null ? rows : rows.filter((row) => isFound(folded(textOf(row))));
}
