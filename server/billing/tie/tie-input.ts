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
  /** What a write check has proven; null: nothing. */
  readonly proof: LineProof | null;
}
