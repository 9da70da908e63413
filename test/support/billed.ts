import type { NewInvoiceHead, NewInvoiceLine } from '../sandbox/halo/new-invoice.ts';
import { type Options, openTestCompanion, type TestCompanion } from './companion.ts';
import { licenceOf, shop } from './shop.ts';

/** The companion after its first import of the shop: nothing is billed yet. */
export async function openShop(options: Omit<Options, 'seed'> = {}) {
  const companion = await openTestCompanion({ seed: shop, ...options });
  await companion.sync();
  const { state } = companion;
  const licence = (subscriptionId: string) => licenceOf(state, subscriptionId);
  /** A recurring invoice of the customer whose subscription it is. */
  const invoice = (subscriptionId: string, lines: NewInvoiceLine[], head: NewInvoiceHead = {}) =>
    state.halo.addRecurringInvoice(licence(subscriptionId).client_id, lines, head);
  /** An invoice with a line that is tied to the licence of a subscription. */
  const tie = (subscriptionId: string, line: NewInvoiceLine = {}, head: NewInvoiceHead = {}) =>
    invoice(subscriptionId, [{ licenceId: licence(subscriptionId).id, unitPrice: 10, ...line }], head);
  /** Ties a line to every licence but those of `except`, so that all others are billed right. */
  const tieAll = (...except: string[]) => {
    for (const id of ['c-e3', 'c-mail', 'c-visio', 'f-e3', 'f-backup']) if (!except.includes(id)) tie(id);
  };
  return { ...companion, licence, invoice, tie, tieAll };
}

/** The row of a subscription in a new comparison. */
export async function rowOf(companion: Pick<TestCompanion, 'call'>, subscriptionId: string) {
  const { rows } = await companion.call('billing', {});
  const row = rows.find((each) => each.subscriptionId === subscriptionId);
  if (row === undefined) throw new Error(`No row of ${subscriptionId}`);
  return row;
}
