import type { Subscription } from '../../../shared/subscription.ts';
import type { ItemEntry, TieChoice, TieChoices } from '../../../shared/tie.ts';
import type { RecurringInvoice } from '../../vendors/halo/invoices/recurring-invoice.ts';
import { plainText } from '../compare/plain-text.ts';
import { evidenceOf, itemsFor } from './item-map.ts';

/** How a subscription's product is looked up among items. */
const productOf = ({ sku, billingCycle, commitment }: Subscription) => ({
  sku,
  cycle: billingCycle,
  term: commitment?.type ?? '',
});

/** What may be tied to the licence of a subscription: lines of its customer, or a new one. Pure. */
export const tieChoices = (
  subscription: Subscription,
  invoices: readonly RecurringInvoice[],
  items: readonly ItemEntry[],
): TieChoices => ({
  choices: linesToTie(subscription, invoices, items),
  invoices: invoices
    .filter(({ disabled }) => !disabled)
    .map(({ id, period, currency, nextOn, lines }) => ({
      ...{ recurringInvoiceId: id, period, currency, nextOn },
      lines: lines.length,
    })),
  items: itemsFor(items, productOf(subscription)),
});

/**
 * Lines of one customer that follow no licence yet, what names the product or its item first.
 * @example a line of an item that bills this SKU on three lines of two other customers: first, with that evidence
 */
function linesToTie(
  subscription: Subscription,
  invoices: readonly RecurringInvoice[],
  items: readonly ItemEntry[],
): TieChoice[] {
  const names = [subscription.productName, subscription.sku].map(plainText).filter((name) => name !== '');
  const rank = ({ evidence, named, active }: TieChoice) =>
    (evidence === null ? 0 : 4) + (named ? 2 : 0) + (active ? 1 : 0);
  return invoices
    .flatMap(({ id, period, currency, disabled, lines }) =>
      lines.flatMap((line): TieChoice[] => {
        if (line.id === null || line.ties.length > 0 || line.oneTime) return [];
        return [
          {
            recurringInvoiceId: id,
            lineId: line.id,
            description: line.description,
            haloItemId: line.itemId,
            quantity: line.quantity,
            unitPrice: line.unitPrice,
            currency,
            period,
            active: !line.inactive && !disabled,
            evidence: evidenceOf(items, productOf(subscription), line.itemId) ?? null,
            named: [line.description, line.itemCode].some((text) => names.includes(plainText(text))),
          },
        ];
      }),
    )
    .toSorted((one, other) => rank(other) - rank(one));
}
