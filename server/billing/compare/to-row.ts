import type { BillingRow } from '../../../shared/billing.ts';
import type { LineRef } from './line-index.ts';
import type { Subject } from './subject.ts';
import type { Verdict } from './verdict.ts';

const toLine = ({ invoice, line, state }: LineRef): BillingRow['lines'][number] => ({
  recurringInvoiceId: invoice.id,
  lineId: line.id,
  quantity: line.quantity,
  unitPrice: line.unitPrice,
  active: state === 'active',
});

/** A subject and its verdict as everybody reads it. */
export const toRow = (subject: Subject, { state, billed, expected, lines, money }: Verdict): BillingRow => ({
  sherwebCustomerId: subject.sherwebCustomerId,
  subscriptionId: subject.subscriptionId,
  haloClientId: subject.haloClientId,
  haloLicenceId: subject.licenceId,
  product: subject.product,
  bought: subject.bought,
  licence: subject.licence?.owned.count ?? null,
  billed,
  expected,
  state,
  lines: lines.map(toLine),
  atStakePerMonth: money.perMonth,
  currency: money.currency,
  accepted: null,
});
