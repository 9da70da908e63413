import type { BillingRow, LineReason } from '../../../shared/billing.ts';
import { givenByHand } from './by-hand.ts';
import type { Seats } from './expected.ts';
import type { LineIndex, LineRef } from './line-index.ts';
import { marginOf } from './margin.ts';
import { isDiscount, yetToBegin } from './not-seats.ts';
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
  const isTied = (subject: Subject) =>
    tiedTo(subject).some((ref) => ref.state === 'active' && !isDiscount(ref));
  const handLines = untied.filter((ref) => !isDiscount(ref));
  const byHand = givenByHand(subjects, handLines, items, isTied);
  const discountsByHand = givenByHand(subjects, untied.filter(isDiscount), items, () => false);
  const currency = onlyCurrency([...untied, ...subjects.flatMap(tiedTo)]);
  return subjects.flatMap((subject) => {
    const discounts = [
      ...tiedTo(subject).filter((ref) => ref.state === 'active' && isDiscount(ref)),
      ...(discountsByHand.get(subject)?.lines ?? []),
    ];
    const tied = tiedTo(subject).filter((ref) => !isDiscount(ref));
    const hand = byHand.get(subject);
    const later = yetToBegin([...tied.filter(({ state }) => state === 'active'), ...(hand?.lines ?? [])]);
    const isNow = (ref: LineRef) => !later.includes(ref);
    const found = verdictOf(subject, {
      tied: tied.filter(isNow),
      byHand: hand && { ...hand, lines: hand.lines.filter(isNow) },
      discounts,
      seats,
      currency,
    });
    if (found === undefined) return [];
    const notYet = later.map((ref): LineRef => ({ ...ref, state: 'lineInactive' }));
    const verdict = { ...found, lines: [...found.lines, ...discounts, ...notYet] };
    const isShared = [byHand, discountsByHand].some(
      (given) => (given.get(subject)?.sharedWith.length ?? 0) > 1,
    );
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

const onlyCurrency = (refs: readonly LineRef[]): string | null => {
  const currencies = new Set(refs.map(({ invoice }) => invoice.currency));
  const [only = null] = currencies;
  return currencies.size === 1 ? only : null;
};
