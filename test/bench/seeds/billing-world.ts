import type { BillingInput } from '../../../server/billing/compare/compare.ts';
import type { Subject } from '../../../server/billing/compare/subject.ts';
import type {
  InvoiceLine,
  RecurringInvoice,
} from '../../../server/vendors/halo/invoices/recurring-invoice.ts';
import type { HaloLicence } from '../../../server/vendors/halo/licence.ts';

const perCustomer = 20;

/** So many subscriptions, 20 a customer with one invoice; one in 20 is billed too little. Both sides as read. */
export function billingWorld(size: number): BillingInput {
  const subjects: Subject[] = [];
  const licences: HaloLicence[] = [];
  const invoices: RecurringInvoice[] = [];
  for (let clientId = 1; clientId <= size / perCustomer; clientId += 1) {
    const lines: InvoiceLine[] = [];
    for (let place = 0; place < perCustomer; place += 1) {
      const id = licences.length + 1;
      const count = (id % 97) + 2;
      const product = `Microsoft 365 Product ${place}`;
      const sku = `SKU-${place}`;
      licences.push({
        id,
        clientId,
        name: product,
        active: true,
        owned: { count, product_sku: sku },
        notes: '',
      });
      const licence = licences.at(-1);
      subjects.push({
        sherwebCustomerId: `customer-${clientId}`,
        subscriptionId: `customer-${clientId}-${place}`,
        haloClientId: clientId,
        licenceId: id,
        licence,
        product,
        sku,
        bought: count,
        gone: false,
        byUse: false,
        cycle: 'monthly',
        termEndsOn: null,
        term: '',
        whyNot: null,
      });
      lines.push(lineOf(id, product, place === 0 ? count - 1 : count));
    }
    invoices.push(invoiceOf(clientId, lines));
  }
  return { subjects, invoices, licences, today: '2026-11-29' };
}

const lineOf = (id: number, description: string, quantity: number): InvoiceLine => ({
  id,
  description,
  itemId: null,
  itemCode: '',
  quantity,
  unitPrice: 12.5,
  inactive: false,
  oneTime: false,
  startsOn: null,
  endsOn: null,
  originalClientId: null,
  ties: [{ licenceId: id, free: 0, minimum: 0, byUse: false, linkedPrice: false, linkedCost: false }],
});

const invoiceOf = (clientId: number, lines: readonly InvoiceLine[]): RecurringInvoice => ({
  id: -clientId,
  clientId,
  originalClientId: null,
  period: 'monthly',
  currency: 'USD',
  disabled: false,
  startsOn: null,
  endsOn: null,
  nextOn: null,
  lines,
});
