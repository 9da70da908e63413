import type { TakeOverReason } from '../../../shared/take-over.ts';
import type { TakeOverColumn, TakeOverList, TakeOverTableLabels } from '../../../shared/take-over-table.ts';

const reasons: Record<TakeOverReason, string> = {
  module: "in the module's own table",
  externalLink: 'by an external link in Halo',
  exactName: 'by exactly the same name',
  nearName: 'by a name that is near',
  sku: 'by its SKU',
  name: 'by its name',
  notInSherweb: 'Sherweb lists no such customer',
  notInHalo: 'Halo shows no such customer',
  inactive: 'inactive in Halo',
  mappedElsewhere: 'mapped to another Halo customer here',
  excluded: 'excluded here',
  twice: 'the module names several Halo customers',
  already: 'has or gets its licence, and another is active',
  several: 'nothing tells which it is',
  ofAnother: 'a licence of somebody else',
  noSubscription: 'no subscription of it',
  notMapped: 'its customer is not mapped',
};

/** What tells a proposal, or why something is left or stands twice. */
export const reasonText = (reason: TakeOverReason): string => reasons[reason];

const columns: Record<TakeOverColumn, string> = {
  listCode: 'List (code)',
  list: 'List',
  taken: 'Taken',
  certain: 'Certain',
  reasonCode: 'Told by, or why (code)',
  reason: 'Told by, or why',
  customer: 'Customer',
  haloCustomer: 'Name in Halo',
  product: 'Product',
  sku: 'SKU',
  seats: 'Seats',
  licence: 'Licence in Halo',
  count: 'Count in Halo',
  distributor: 'Distributor',
  sherwebCustomerId: 'Sherweb customer',
  haloClientId: 'Halo customer',
  subscriptionId: 'Sherweb subscription',
  haloLicenceId: 'Halo licence',
  key: 'Key',
};

const lists: Record<TakeOverList, string> = {
  mappings: 'Mappings to take over',
  adoptions: 'Licences to take over',
  twice: 'Would stand twice, or does',
  leftMappings: 'Mappings that are left',
  untold: 'Customers of which nothing tells which Halo customer they are',
  leftLicences: 'Licences that are left',
  withoutLicence: 'Subscriptions without licence; the next sync creates them',
};

/** The heading of a list. */
export const listText = (list: TakeOverList): string => lists[list];

/** The labels of the table on the command line. */
export const takeOverTableLabels: TakeOverTableLabels = {
  column: (column) => columns[column],
  list: listText,
  reason: reasonText,
  yes: 'yes',
  no: 'no',
};
