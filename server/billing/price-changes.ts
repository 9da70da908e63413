import type { BillingRow } from '../../shared/billing.ts';
import type { PriceChange } from '../../shared/margin.ts';
import type { VerdictRow } from './compare/compare-customer.ts';

/** The snapshot that prices are compared with. */
export interface PricesBefore {
  readonly month: string;
  /** ISO date-time, UTC. */
  readonly comparedAt: string;
  readonly verdicts: readonly VerdictRow[];
}

/** The price of one seat, where exactly one line bills it. */
const priceOf = ({ lines }: BillingRow): number | null => {
  const [only, ...more] = lines.filter(({ active }) => active);
  return only === undefined || more.length > 0 ? null : only.unitPrice;
};

const parts = [
  { of: 'price', read: priceOf },
  { of: 'cost', read: ({ unitCost }: BillingRow) => unitCost ?? null },
] as const;

/**
 * Adds what changed of prices and costs since the last snapshot. Within a month its snapshot is replaced, so what it
 * found already is carried on: a change shows until the month is over. Pure.
 * @param month of now, such as `2026-03`
 * @example 20 in February's snapshot, 22 in March: from 20 to 22, since the day of February's
 */
export function withPriceChanges(
  verdicts: readonly VerdictRow[],
  before: PricesBefore | undefined,
  month: string,
): readonly VerdictRow[] {
  if (before === undefined) return verdicts;
  const rowsBefore = new Map(before.verdicts.map(({ row }) => [row.subscriptionId, row]));
  return verdicts.map((each) => {
    const old = rowsBefore.get(each.row.subscriptionId);
    if (old === undefined) return each;
    const changes = parts.flatMap(({ of, read }): PriceChange[] => {
      const carried =
        before.month === month ? old.priceChanges?.find((change) => change.of === of) : undefined;
      const from = carried?.from ?? read(old);
      const to = read(each.row);
      if (from === null || to === null || Math.abs(from - to) < 0.005) return [];
      const currency = of === 'cost' ? (each.row.margin?.currency ?? null) : each.row.currency;
      return [{ of, from, to, currency, since: carried?.since ?? before.comparedAt }];
    });
    return changes.length === 0 ? each : { ...each, row: { ...each.row, priceChanges: changes } };
  });
}
