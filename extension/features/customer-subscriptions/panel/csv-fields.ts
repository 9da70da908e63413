import { i18n } from '#i18n';
import { billingStateWords } from '../../../i18n/billing-state.ts';
import type { Formats } from '../../../i18n/formats.ts';
import { isKnown, totalOf } from '../model/cost.ts';
import type { Row, Sight } from '../model/row.ts';
import { cycleWords, renewsWords } from './labels.ts';
import { costNote, whoseWords } from './money-labels.ts';

/** A column of the CSV file: a field each, days and amounts as machines read them. */
interface Field {
  readonly label: string;
  text(row: Row, customer: string): string;
}

const rounded = (amount: number | null): string =>
  amount === null ? '' : String(Math.round(amount * 10_000) / 10_000);
const numberOf = (value: number | null | undefined): string => (value == null ? '' : String(value));

const ofSubscription = (formats: Formats): Field[] => [
  { label: i18n.t('panel.column.customer'), text: (_row, customer) => customer },
  { label: i18n.t('panel.column.product'), text: ({ product }) => product },
  { label: i18n.t('panel.column.sku'), text: ({ sku }) => sku },
  { label: i18n.t('panel.column.seats'), text: ({ seats }) => numberOf(seats) },
  { label: i18n.t('panel.column.billed'), text: cycleWords },
  {
    label: i18n.t('panel.column.commitment'),
    text: ({ commitment }) =>
      commitment.kind === 'term'
        ? commitment.type
        : i18n.t(commitment.kind === 'none' ? 'panel.term.none' : 'panel.term.unknown'),
  },
  {
    label: i18n.t('panel.column.termEnd'),
    text: ({ commitment }) => (commitment.kind === 'term' ? commitment.lastDay : ''),
  },
  {
    label: i18n.t('panel.column.renewsOn'),
    text: (row) => {
      if (row.renewal.kind === 'none') return '';
      return row.renewal.kind === 'renews' ? row.renewal.day : renewsWords(row, formats);
    },
  },
  {
    label: i18n.t('panel.column.renewsAt'),
    text: ({ renewal }) => (renewal.kind === 'renews' ? String(renewal.quantity) : ''),
  },
  { label: i18n.t('panel.column.decrease'), text: ({ decreases }) => numberOf(decreases[0]?.quantity) },
  { label: i18n.t('panel.column.decreaseUntil'), text: ({ decreases }) => decreases[0]?.until ?? '' },
];

const ofMoney = (money: NonNullable<Sight['money']>, formats: Formats): Field[] => [
  {
    label: i18n.t('panel.column.perSeat'),
    text: ({ cost }) => rounded(isKnown(cost) ? cost.perMonth : null),
  },
  { label: i18n.t('panel.column.perMonth'), text: (row) => rounded(totalOf(row)) },
  {
    label: i18n.t('panel.column.perCycle'),
    text: ({ cost }) => rounded(isKnown(cost) ? cost.perCycle : null),
  },
  { label: i18n.t('panel.column.setup'), text: ({ setup }) => rounded(setup?.amount ?? null) },
  {
    label: i18n.t('panel.column.currency'),
    text: ({ cost, setup }) => (isKnown(cost) ? cost.currency : setup?.currency) ?? '',
  },
  { label: i18n.t('panel.column.whose'), text: () => whoseWords(money) },
  {
    label: i18n.t('panel.column.noCost'),
    text: (row) => (isKnown(row.cost) ? '' : costNote(row, null, formats)),
  },
];

const ofBilling = (money: boolean): Field[] => [
  { label: i18n.t('panel.column.billedSeats'), text: ({ billing }) => numberOf(billing?.billed) },
  ...(money
    ? [
        {
          label: i18n.t('admin.billing.column.state'),
          text: ({ billing }: Row) =>
            billing?.state == null ? i18n.t('panel.billing.notCompared') : billingStateWords(billing.state),
        },
        {
          label: i18n.t('panel.column.atStake'),
          text: ({ billing }: Row) => rounded(billing?.atStakePerMonth ?? null),
        },
        { label: i18n.t('panel.column.billedIn'), text: ({ billing }: Row) => billing?.currency ?? '' },
      ]
    : []),
  { label: i18n.t('panel.column.comparedAt'), text: ({ billing }) => billing?.at ?? '' },
];

/** Head and rows of the CSV file. */
export function csvTable(
  rows: readonly { readonly customer: string; readonly row: Row }[],
  { money, billing }: Sight,
  formats: Formats,
): string[][] {
  const fields: Field[] = [
    ...ofSubscription(formats),
    ...(money === null ? [] : ofMoney(money, formats)),
    { label: i18n.t('panel.column.licence'), text: ({ licenceId }) => numberOf(licenceId) },
    ...(billing ? ofBilling(money !== null) : []),
    {
      label: i18n.t('panel.column.active'),
      text: ({ isActive }) => i18n.t(isActive ? 'panel.yes' : 'panel.no'),
    },
  ];
  return [
    fields.map(({ label }) => label),
    ...rows.map(({ customer, row }) => fields.map(({ text }) => text(row, customer))),
  ];
}
