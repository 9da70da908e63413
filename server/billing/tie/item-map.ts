import type { ItemEntry } from '../../../shared/tie.ts';
import type { Pause } from '../../event-loop/give-way.ts';
import { isDiscount, type RecurringInvoice } from '../../vendors/halo/invoices/recurring-invoice.ts';
import { plainText } from '../compare/plain-text.ts';
import type { Subject } from '../compare/subject.ts';

type Product = Pick<Subject, 'sku' | 'cycle' | 'term'>;

/** Equal for what is billed by one item. */
const productKey = ({ sku, cycle, term }: Product): string =>
  JSON.stringify([plainText(sku), cycle, plainText(term)]);

/**
 * Which Halo item bills which product, learnt from active lines that are tied to one licence, most lines first. What
 * bills one SKU by two items stands twice: which one is meant a person knows.
 * @param pause awaited after each invoice
 */
export async function itemMapOf(
  subjects: readonly Subject[],
  invoices: readonly RecurringInvoice[],
  pause: Pause,
): Promise<ItemEntry[]> {
  const byLicence = new Map<number, Subject>();
  for (const subject of subjects)
    if (subject.licenceId !== null && !subject.gone && plainText(subject.sku) !== '')
      byLicence.set(subject.licenceId, subject);
  const found = new Map<string, { entry: ItemEntry; customers: Set<number | null> }>();
  for (const { clientId, lines } of invoices) {
    for (const line of lines) {
      const { itemId, itemCode, description, inactive, ties } = line;
      const subject = ties.length === 1 ? byLicence.get(ties[0]?.licenceId ?? 0) : undefined;
      if (subject === undefined || itemId === null || inactive || isDiscount(line)) continue;
      const key = `${productKey(subject)} ${itemId}`;
      const { sku, cycle: billingCycle, term } = subject;
      const counts = { lines: 0, customers: 0 };
      const { entry, customers } = found.get(key) ?? {
        entry: { sku, billingCycle, term, haloItemId: itemId, itemCode, description, ...counts },
        customers: new Set(),
      };
      customers.add(clientId);
      const more = { ...entry, lines: entry.lines + 1, customers: customers.size };
      found.set(key, { entry: more, customers });
    }
    await pause();
  }
  return [...found.values()]
    .map(({ entry }) => entry)
    .toSorted((one, other) => other.lines - one.lines || one.haloItemId - other.haloItemId);
}

/** Items that bill a product on lines that are tied already, most lines first. */
export const itemsFor = (items: readonly ItemEntry[], product: Product): ItemEntry[] =>
  items.filter(
    ({ sku, billingCycle, term }) =>
      billingCycle === product.cycle &&
      productKey({ sku, cycle: product.cycle, term }) === productKey(product),
  );

/** What speaks for an item as that of a product; undefined: no line shows it. */
export const evidenceOf = (
  items: readonly ItemEntry[],
  product: Product,
  itemId: number | null,
): ItemEntry | undefined => itemsFor(items, product).find(({ haloItemId }) => haloItemId === itemId);
