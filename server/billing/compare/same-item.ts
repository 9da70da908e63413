import type { InvoiceLine } from '../../vendors/halo/invoices/recurring-invoice.ts';
import type { LineIndex, LineRef } from './line-index.ts';
import { plainText } from './plain-text.ts';
import type { Subject } from './subject.ts';

/** Halo items by SKU, as tied lines show them. */
export type ItemsBySku = ReadonlyMap<string, ReadonlySet<number>>;

/** Which Halo items bill which SKU, learnt from the lines that are tied already, discounts among them. */
export function itemsBySku(subjects: readonly Subject[], index: LineIndex): ItemsBySku {
  const items = new Map<string, Set<number>>();
  for (const { licenceId, sku } of subjects) {
    if (licenceId === null || sku === '') continue;
    for (const { tied } of [index.billing, index.discounts])
      for (const { line } of tied.get(licenceId) ?? []) {
        if (line.itemId === null || line.ties.length > 1) continue;
        const known = items.get(plainText(sku)) ?? new Set();
        items.set(plainText(sku), known.add(line.itemId));
      }
  }
  return items;
}

const keysOf = (subject: Subject, items: ItemsBySku): string[] => [
  ...[subject.product, subject.licence?.name ?? '', subject.sku].filter((text) => text !== '').map(plainText),
  ...[...(items.get(plainText(subject.sku)) ?? [])].map((id) => `item ${id}`),
];

const keysOfLine = ({ description, itemCode, itemId }: InvoiceLine): string[] => [
  ...[description, itemCode].filter((text) => text !== '').map(plainText),
  ...(itemId === null ? [] : [`item ${itemId}`]),
];

/**
 * Untied lines of one customer that bill the item of each subject: by its name, its SKU, or Halo's item of that SKU.
 * @returns for each such line whose it may be
 */
export function linesOfSameItem(
  subjects: readonly Subject[],
  lines: readonly LineRef[],
  items: ItemsBySku,
): Map<LineRef, Subject[]> {
  const byKey = new Map<string, Set<Subject>>();
  if (lines.length === 0) return new Map();
  for (const subject of subjects)
    for (const key of keysOf(subject, items)) byKey.set(key, (byKey.get(key) ?? new Set()).add(subject));
  const found = new Map<LineRef, Subject[]>();
  for (const ref of lines) {
    const same = new Set(keysOfLine(ref.line).flatMap((key) => [...(byKey.get(key) ?? [])]));
    if (same.size > 0) found.set(ref, [...same]);
  }
  return found;
}
