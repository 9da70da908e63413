import type { BillingRow } from '../../../shared/billing.ts';
import type { LineProof } from '../../../shared/tie.ts';
import type { RecurringInvoice } from '../../vendors/halo/invoices/recurring-invoice.ts';
import type { WholeInvoice } from '../../vendors/halo/invoices/whole-invoice.ts';
import type { HaloLicence } from '../../vendors/halo/licence.ts';

/** What a tie is planned from, all of it read now. */
export interface TieInput {
  readonly subscriptionId: string;
  readonly product: string;
  readonly licence: HaloLicence;
  /** Everything Halo shows of the invoice, and what we understand of it. */
  readonly whole: WholeInvoice;
  readonly invoice: RecurringInvoice;
  /** All recurring invoices of its customer. */
  readonly invoices: readonly RecurringInvoice[];
  /** The lines that billed the subscription when it was compared last: one may stand on a parent's invoice. */
  readonly compared: BillingRow['lines'];
  /** What a write check has proven; null: nothing. */
  readonly proof: LineProof | null;
}
