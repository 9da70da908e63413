import type { BillingRow, LineReason } from '../../../shared/billing.ts';
import type { Seats } from './expected.ts';
import type { LineIndex, LineRef } from './line-index.ts';
import { linesOfCustomer } from './lines-of-customer.ts';
import { marginOf } from './margin.ts';
import { reasonsOf } from './reasons.ts';
import type { ItemsBySku } from './same-item.ts';
import type { Subject, WhyNot } from './subject.ts';
import { toRow } from './to-row.ts';
import type { Verdict } from './verdict.ts';
import { verdictOf } from './verdict-of.ts';

/** A row, and why it could not be compared where that is its state. */
export interface VerdictRow {
  readonly row: BillingRow;
  readonly whyNot: WhyNot | null;
  /** Of the subscription, `YYYY-MM-DD`. */
  readonly termEndsOn: string | null;
  /** Null: Sherweb has it no more. */
  readonly sku: string | null;
  readonly reasons: readonly LineReason[];
}

/** What is the same for every customer. */
export interface World {
  readonly index: LineIndex;
  readonly seats: Seats;
  readonly items: ItemsBySku;
}

/**
 * Compares the subscriptions of one Halo customer with every line that bills them. Pure.
 * @param haloClientId null: its subscriptions are mapped to no Halo customer
 * @returns a row for each subscription, licence or line of which there is something to say
 */
export function compareCustomer(
  haloClientId: number | null,
  subjects: readonly Subject[],
  { index, seats, items }: World,
): VerdictRow[] {
  const { currency, linesOf } = linesOfCustomer(haloClientId, subjects, index, items);
  return subjects.flatMap((subject) => {
    const { tied, byHand, later, discounts, isShared } = linesOf(subject);
    const found = verdictOf(subject, { tied, byHand, discounts, seats, currency });
    if (found === undefined) return [];
    const notYet = later.map((ref): LineRef => ({ ...ref, state: 'lineInactive' }));
    const verdict = { ...found, lines: [...found.lines, ...discounts, ...notYet] };
    return [
      {
        row: { ...toRow(subject, verdict), ...costPart(subject, verdict, isShared) },
        whyNot: verdict.whyNot,
        termEndsOn: subject.termEndsOn,
        sku: subject.gone ? null : subject.sku,
        reasons: reasonsOf(subject, verdict, seats),
      },
    ];
  });
}

/** What is told of cost and margin where a cost is proven. */
function costPart(
  subject: Subject,
  verdict: Verdict,
  isShared: boolean,
): Pick<BillingRow, 'margin' | 'unitCost'> {
  const margin = marginOf(subject, verdict, isShared);
  return margin === undefined ? {} : { margin, unitCost: subject.cost?.amount };
}
