import { i18n } from '#i18n';
import type { Formats } from '../model/formats.ts';
import type { Row } from '../model/rows.ts';
import type { SortKey } from '../model/sort.ts';
import { billedWords, commitmentWords, decreaseWords, licenceWords, renewsWords } from './labels.ts';

/** A column of the table: its head, what is shown small below the head's words, and how it is aligned. */
export interface Column {
  readonly key: SortKey;
  readonly label: string;
  readonly isNumber: boolean;
}

/** The one currency of all prices; null when there are several, or none is known. */
export function onlyCurrency(rows: readonly Row[]): string | null {
  const all = new Set(rows.flatMap(({ cost }) => (cost === null ? [] : [cost.currency])));
  const [only = null] = all;
  return all.size === 1 ? only : null;
}

export function columnsFor(money: boolean, currency: string | null): Column[] {
  const cost = currency === null ? i18n.t('panel.column.cost') : i18n.t('panel.column.costIn', [currency]);
  return [
    { key: 'product', label: i18n.t('panel.column.product'), isNumber: false },
    { key: 'seats', label: i18n.t('panel.column.seats'), isNumber: true },
    { key: 'billed', label: i18n.t('panel.column.billed'), isNumber: false },
    { key: 'commitment', label: i18n.t('panel.column.commitment'), isNumber: false },
    { key: 'renews', label: i18n.t('panel.column.renews'), isNumber: false },
    ...(money ? [{ key: 'cost', label: cost, isNumber: true } as const] : []),
    { key: 'licence', label: i18n.t('panel.column.licence'), isNumber: false },
  ];
}

/** What a cost cell says; prices are for one seat and one billing cycle. */
export function costWords({ cost }: Row, currency: string | null, formats: Formats): string {
  if (cost === null) return i18n.t('panel.noPrice');
  return currency === null
    ? formats.money(cost.amount, cost.currency)
    : formats.amount(cost.amount, currency);
}

/** The head and rows as text, for the clipboard and for CSV; days and amounts as machines read them. */
export function textTable(
  rows: readonly { readonly customer: string; readonly row: Row }[],
  money: boolean,
  formats: Formats,
): string[][] {
  const head = [
    i18n.t('panel.column.customer'),
    i18n.t('panel.column.product'),
    i18n.t('panel.column.sku'),
    i18n.t('panel.column.seats'),
    i18n.t('panel.column.billed'),
    i18n.t('panel.column.commitment'),
    i18n.t('panel.column.termEnd'),
    i18n.t('panel.column.renewsOn'),
    i18n.t('panel.column.renewsAt'),
    i18n.t('panel.column.decrease'),
    ...(money ? [i18n.t('panel.column.cost'), i18n.t('panel.column.currency')] : []),
    i18n.t('panel.column.licence'),
    i18n.t('panel.column.active'),
  ];
  const cells = rows.map(({ customer, row }) => [
    customer,
    row.product,
    row.sku,
    String(row.seats),
    billedWords(row),
    row.commitment?.type ?? i18n.t('panel.term.none'),
    row.commitment?.lastDay ?? '',
    row.renewal.kind === 'renews'
      ? row.renewal.day
      : row.renewal.kind === 'ends'
        ? renewsWords(row, formats)
        : '',
    row.renewal.kind === 'renews' ? String(row.renewal.quantity) : '',
    decreaseWords(row, formats),
    ...(money ? [row.cost === null ? '' : String(row.cost.amount), row.cost?.currency ?? ''] : []),
    row.licenceId === null ? '' : String(row.licenceId),
    i18n.t(row.isActive ? 'panel.yes' : 'panel.no'),
  ]);
  return [head, ...cells];
}

/** One row in a line that can be pasted into a ticket. */
export const rowLine = (row: Row, money: boolean, formats: Formats): string =>
  [
    `${row.product} (${row.sku})`,
    i18n.t('panel.seats', row.seats, [formats.number(row.seats)]),
    billedWords(row),
    commitmentWords(row, formats),
    decreaseWords(row, formats),
    row.renewal.kind === 'none' ? '' : `${i18n.t('panel.column.renews')}: ${renewsWords(row, formats)}`,
    money ? costWords(row, null, formats) : '',
    licenceWords(row),
  ]
    .filter((part) => part !== '')
    .join(', ');
