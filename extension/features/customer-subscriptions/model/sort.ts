import type { Row } from './rows.ts';

export type SortKey = 'product' | 'seats' | 'billed' | 'commitment' | 'renews' | 'cost' | 'licence';
export interface Sort {
  readonly key: SortKey;
  readonly descending: boolean;
}

const billedOrder = ['daily', 'weekly', 'monthly', 'yearly', 'none', 'unknown'];

/** What a row is sorted by; null goes last in either direction. */
const sortValue: Readonly<Record<SortKey, (row: Row) => string | number | null>> = {
  product: (row) => row.product,
  seats: (row) => row.seats,
  billed: (row) => billedOrder.indexOf(row.billed),
  commitment: (row) => row.commitment?.lastDay ?? null,
  renews: (row) =>
    row.renewal.kind === 'renews' ? row.renewal.day : row.renewal.kind === 'ends' ? '9999-12-31' : null,
  cost: (row) => row.cost?.amount ?? null,
  licence: (row) => row.licenceId,
};

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
        ? left - right
        : compare(String(left), String(right));
    return sign * order || rest;
  });
}

/** What a press on a column's head makes of the order: the same column turns, another one starts ascending. */
export const nextSort = (sort: Sort, key: SortKey): Sort =>
  sort.key === key ? { key, descending: !sort.descending } : { key, descending: false };

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();

/** The rows in whose product or SKU every word of the search occurs. */
export function filterRows(rows: readonly Row[], search: string): Row[] {
  const words = fold(search)
    .split(/\s+/)
    .filter((word) => word !== '');
  return rows.filter((row) => {
    const text = fold(`${row.product} ${row.sku}`);
    return words.every((word) => text.includes(word));
  });
}
