import { i18n } from '#i18n';
import type { Formats } from '../../../i18n/formats.ts';
import type { Row, Sight } from '../model/row.ts';
import type { SortKey } from '../model/sort.ts';
import { billingWords, stakeWords } from './billing-labels.ts';
import {
  commitmentWords,
  cycleWords,
  licenceWords,
  markWords,
  renewalNews,
  renewsWords,
  seatsWords,
  windowWords,
} from './labels.ts';
import { costNote, costWords, moneyHead, setupWords, totalWords } from './money-labels.ts';

/** A column of the table. */
export interface Column {
  readonly key: SortKey;
  readonly label: string;
  /** What its numbers are in, below the label. */
  readonly unit?: string;
  readonly isNumber: boolean;
  /** What a cell of it says, in one line. */
  text(row: Row): string;
}

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(', ');

/** The columns that a person sees. @param only the one currency of all amounts, or null */
export function columnsFor({ money, billing }: Sight, only: string | null, formats: Formats): Column[] {
  const unit = only === null ? i18n.t('panel.column.aMonth') : i18n.t('panel.column.aMonthIn', [only]);
  const amounts: Column[] =
    money === null
      ? []
      : [
          {
            key: 'cost',
            label: moneyHead(money),
            unit,
            isNumber: true,
            text: (row) => joined(costWords(row, only, formats), costNote(row, only, formats)),
          },
          {
            key: 'total',
            label: i18n.t('panel.column.total'),
            unit,
            isNumber: true,
            text: (row) => joined(totalWords(row, only, formats), setupWords(row, only, formats)),
          },
        ];
  return [
    {
      key: 'product',
      label: i18n.t('panel.column.product'),
      isNumber: false,
      text: (row) => joined(row.product, markWords(row)),
    },
    {
      key: 'seats',
      label: i18n.t('panel.column.seats'),
      isNumber: true,
      text: (row) => seatsWords(row, formats),
    },
    {
      key: 'halo',
      label: i18n.t('panel.column.licence'),
      isNumber: false,
      text: (row) =>
        joined(licenceWords(row), ...(billing ? [billingWords(row, formats), stakeWords(row, formats)] : [])),
    },
    {
      key: 'commitment',
      label: i18n.t('panel.column.commitment'),
      isNumber: false,
      text: (row) => joined(commitmentWords(row, formats), windowWords(row, formats)),
    },
    {
      key: 'renews',
      label: i18n.t('panel.column.renews'),
      isNumber: false,
      text: (row) => joined(renewsWords(row, formats), renewalNews(row, formats)),
    },
    { key: 'cycle', label: i18n.t('panel.column.billed'), isNumber: false, text: cycleWords },
    ...amounts,
  ];
}

/** Everything that a row shows, and its days as they are written elsewhere: what the filter looks through. */
export const searchText = (columns: readonly Column[], customer: string, row: Row): string =>
  [
    customer,
    row.sku,
    ...columns.map(({ text }) => text(row)),
    row.commitment.kind === 'term' ? row.commitment.lastDay : '',
    row.renewal.kind === 'renews' ? row.renewal.day : '',
  ].join(' ');

/** Head and rows as they stand on the screen, with the SKU in a cell of its own. */
export function shownTable(columns: readonly Column[], rows: readonly Row[]): string[][] {
  const [product, ...others] = columns;
  const head = [
    product?.label ?? '',
    i18n.t('panel.column.sku'),
    ...others.map(({ label, unit }) => (unit === undefined ? label : `${label}, ${unit}`)),
  ];
  const cells = rows.map((row) => [
    product?.text(row) ?? '',
    row.sku,
    ...others.map(({ text }) => text(row)),
  ]);
  return [head, ...cells];
}

/** One row as pairs of what it is and what it says. */
export function shownRow(columns: readonly Column[], row: Row): string[][] {
  const [heads = [], cells = []] = shownTable(columns, [row]);
  return heads.map((head, place) => [head, cells[place] ?? '']);
}
