import type { BillingRow, LineReason } from '../../../shared/billing.ts';
import { type ByHand, givenByHand } from './by-hand.ts';
import type { Seats } from './expected.ts';
import type { LineIndex, LineRef } from './line-index.ts';
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
  const tiedTo = ({ licenceId }: Subject): readonly LineRef[] =>
    (licenceId === null ? undefined : index.tied.get(licenceId)) ?? [];
  const untied = (haloClientId === null ? undefined : index.untied.get(haloClientId)) ?? [];
  const byHand = givenByHand(subjects, untied, items, (subject) =>
    tiedTo(subject).some(({ state }) => state === 'active'),
  );
  const currency = onlyCurrency([...untied, ...subjects.flatMap(tiedTo)]);
  return subjects.flatMap((subject) => {
    const verdict = verdictOf(subject, {
      tied: tiedTo(subject),
      byHand: byHand.get(subject),
      seats,
      currency,
    });
    return verdict === undefined
      ? []
      : [
          {
            row: { ...toRow(subject, verdict), ...costPart(subject, verdict, byHand.get(subject)) },
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
  byHand: ByHand | undefined,
): Pick<BillingRow, 'margin' | 'unitCost'> {
  const margin = marginOf(subject, verdict, (byHand?.sharedWith.length ?? 0) > 1);
  return margin === undefined ? {} : { margin, unitCost: subject.cost?.amount };
}

const onlyCurrency = (refs: readonly LineRef[]): string | null => {
  const currencies = new Set(refs.map(({ invoice }) => invoice.currency));
  const [only = null] = currencies;
  return currencies.size === 1 ? only : null;
};
