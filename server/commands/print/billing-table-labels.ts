import type { BillingTableLabels, billingColumns } from '../../../shared/billing-table.ts';
import { stateLabel } from './billing.ts';

const columns: Record<(typeof billingColumns)[number], string> = {
  state: 'State',
  customer: 'Customer',
  product: 'Product',
  bought: 'Bought',
  licence: 'Licence',
  billed: 'Billed',
  expected: 'Expected',
  atStake: 'At stake a month',
  currency: 'Currency',
  accepted: 'Accepted',
  haloClientId: 'Halo customer',
  haloLicenceId: 'Halo licence',
  sherwebCustomerId: 'Sherweb customer',
  subscriptionId: 'Sherweb subscription',
  recurringInvoices: 'Recurring invoices',
  pricePerMonth: 'Price a month',
  costPerMonth: 'Cost a month',
  marginPerMonth: 'Margin a month',
  marginPercent: 'Margin %',
  marginCurrency: 'Margin currency',
  isLow: 'Below margin set',
  priceBefore: 'Price before',
  costBefore: 'Cost before',
  since: 'Since',
};

/** The labels of the worklist's table on the command line. */
export const billingTableLabels: BillingTableLabels = {
  column: (column) => columns[column],
  state: stateLabel,
  yes: 'yes',
};
