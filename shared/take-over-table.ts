import type { Cell } from './csv.ts';
import {
  type Bought,
  type FoundMapping,
  type Standing,
  type TakeOver,
  type TakeOverReason,
  whyLeft,
} from './take-over.ts';
import type { Taken } from './take-over-taken.ts';

/** The columns of what a take-over found, in their order. */
export const takeOverColumns = [
  'listCode',
  'list',
  'taken',
  'certain',
  'reasonCode',
  'reason',
  'customer',
  'haloCustomer',
  'product',
  'sku',
  'seats',
  'licence',
  'count',
  'distributor',
  'sherwebCustomerId',
  'haloClientId',
  'subscriptionId',
  'haloLicenceId',
  'key',
] as const;
export type TakeOverColumn = (typeof takeOverColumns)[number];

/** What the table has rows of: what is proposed, then what stands twice or is left. */
export type TakeOverList = Extract<
  keyof TakeOver,
  'mappings' | 'adoptions' | 'twice' | 'leftMappings' | 'untold' | 'leftLicences' | 'withoutLicence'
>;

/** The words of one language for what stands in the table. */
export interface TakeOverTableLabels {
  column(column: TakeOverColumn): string;
  list(list: TakeOverList): string;
  reason(reason: TakeOverReason): string;
  readonly yes: string;
  readonly no: string;
}

/**
 * What a look at another writer found, as a table under one head line: a row for each proposal, and whether it is taken;
 * a row for each thing that is left or stands twice, there one for each licence. Numbers stay numbers, labels stand
 * beside their codes, and what is not known is empty.
 * @param taken what is taken of what is proposed
 * @returns rows of equal width, the first one the head
 */
export const takeOverTable = (
  found: TakeOver,
  taken: Pick<Taken, 'mappings' | 'adoptions'>,
  labels: TakeOverTableLabels,
): Cell[][] => [
  takeOverColumns.map((column) => labels.column(column)),
  ...[...proposalRows(found, taken, labels), ...leftRows(found, labels)].map((row) =>
    takeOverColumns.map((column) => row[column] ?? null),
  ),
];

type Row = Partial<Record<TakeOverColumn, Cell>>;

const proposalRows = (
  { mappings, adoptions }: TakeOver,
  taken: Pick<Taken, 'mappings' | 'adoptions'>,
  labels: TakeOverTableLabels,
): Row[] => {
  const yesOrNo = (is: boolean): string => (is ? labels.yes : labels.no);
  const proposed = (
    list: 'mappings' | 'adoptions',
    { key, isCertain }: { key: string; isCertain: boolean },
  ) => ({
    ...{ ...listOf(list, labels), key, certain: yesOrNo(isCertain) },
    taken: yesOrNo(taken[list].has(key)),
  });
  return [
    ...mappings.map((each) => ({
      ...{ ...proposed('mappings', each), ...reasonOf(each.by, labels), ...mappingOf(each) },
    })),
    ...adoptions.map((each) => ({
      ...{ ...proposed('adoptions', each), ...reasonOf(each.by, labels), ...boughtOf(each) },
      ...licenceOf(each.licence),
    })),
  ];
};

/** What stands twice or is left, and what the next sync creates. */
const leftRows = (found: TakeOver, labels: TakeOverTableLabels): Row[] => [
  ...found.twice.flatMap((each) =>
    each.licences.map((licence) => ({
      ...{ ...listOf('twice', labels), ...reasonOf(each.why, labels), ...boughtOf(each) },
      ...licenceOf(licence),
    })),
  ),
  ...found.leftMappings.map((each) => ({
    ...{ ...listOf('leftMappings', labels), ...reasonOf(each.why, labels), ...mappingOf(each) },
  })),
  ...found.untold.map(({ sherwebCustomerId, sherwebName }) => ({
    ...{ ...listOf('untold', labels), customer: sherwebName, sherwebCustomerId },
  })),
  ...found.leftLicences.map((each) => ({
    ...{ ...listOf('leftLicences', labels), ...reasonOf(whyLeft(each), labels), ...licenceOf(each) },
    ...{ haloCustomer: each.customerName, haloClientId: each.haloClientId },
  })),
  ...found.withoutLicence.map((each) => ({ ...listOf('withoutLicence', labels), ...boughtOf(each) })),
];

const listOf = (listCode: TakeOverList, labels: TakeOverTableLabels): Row => ({
  listCode,
  list: labels.list(listCode),
});

const reasonOf = (reasonCode: TakeOverReason, labels: TakeOverTableLabels): Row => ({
  reasonCode,
  reason: labels.reason(reasonCode),
});

const mappingOf = ({ sherwebCustomerId, sherwebName, haloClientId, haloName }: FoundMapping): Row => ({
  ...{ customer: sherwebName, sherwebCustomerId, haloCustomer: haloName, haloClientId },
});

const boughtOf = ({ customerName, product, sku, seats, ...ids }: Bought): Row => {
  const { sherwebCustomerId, haloClientId, subscriptionId } = ids;
  return { customer: customerName, product, sku, seats, sherwebCustomerId, haloClientId, subscriptionId };
};

const licenceOf = ({ haloLicenceId, name, count, distributor }: Standing): Row => ({
  ...{ haloLicenceId, licence: name, count, distributor },
});
