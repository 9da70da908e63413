import type { Sandbox } from '../sandbox/index.ts';
import { clientNamed } from '../support/shop.ts';

const licenceAt = ({ state }: Sandbox, customer: string, product: string) => {
  const found = state.halo
    .licences(clientNamed(state, customer).id)
    .find(({ name, is_active }) => is_active && name.includes(product));
  if (found === undefined) throw new Error(`The sandbox's Halo has no licence of ${product} at ${customer}.`);
  return found;
};

interface Forgotten {
  readonly customer: string;
  readonly product: string;
  /** What Halo's licence sells a seat for. */
  readonly price: number;
}

/**
 * Invoices as somebody set them up in Halo: a line follows every licence, but one was forgotten, Fabrikam's mail security
 * stands there twice, and one mailbox of Contoso's line, kept by hand, is missing.
 */
export function setUpInvoices(sandbox: Sandbox, { customer, product, price }: Forgotten): void {
  const { halo } = sandbox.state;
  const forgotten = licenceAt(sandbox, customer, product).id;
  halo.editLicence(forgotten, { price });
  const double = licenceAt(sandbox, 'Fabrikam, Inc.', 'Email Security').id;
  const byHand = licenceAt(sandbox, 'Contoso Ltd', 'Exchange').id;
  const billed = new Set(
    halo
      .recurringInvoices()
      .flatMap(({ lines }) => lines.flatMap(({ quantity_subscriptions }) => quantity_subscriptions))
      .map(({ licence_id }) => licence_id),
  );
  for (const { id } of halo.clients()) {
    const lines = halo
      .licences(id)
      .filter((licence) => licence.is_active && !billed.has(licence.id))
      .filter((licence) => licence.id !== forgotten && licence.id !== byHand)
      .flatMap((licence) => {
        const line = { licenceId: licence.id, unitPrice: licence.id === double ? 2 : 12 };
        return licence.id === double ? [line, line] : [line];
      });
    if (lines.length > 0) halo.addRecurringInvoice(id, lines);
  }
}
