import { type ByHand, givenByHand } from './by-hand.ts';
import type { LineIndex, LineRef } from './line-index.ts';
import type { ItemsBySku } from './same-item.ts';
import type { Subject } from './subject.ts';
import { yetToBegin } from './yet-to-begin.ts';

/** The lines that concern one subject. */
interface SubjectLines {
  /** Lines that follow its licence, active or not. */
  readonly tied: readonly LineRef[];
  /** Lines kept by hand that bill it; undefined: none. */
  readonly byHand: ByHand | undefined;
  /** Lines that bill its seats once one of the others has ended. */
  readonly later: readonly LineRef[];
  /** Active lines that take money off it. */
  readonly discounts: readonly LineRef[];
  /** A line kept by hand is for others as well. */
  readonly isShared: boolean;
}

/** What the lines of one Halo customer are. */
export interface CustomerLines {
  /** Of its invoices; null: several, or none shown. */
  readonly currency: string | null;
  linesOf(subject: Subject): SubjectLines;
}

const none: readonly LineRef[] = [];

/** Gives every subject of one Halo customer the lines that concern it. @param haloClientId null: it is mapped to none */
export function linesOfCustomer(
  haloClientId: number | null,
  subjects: readonly Subject[],
  { billing, discounts }: LineIndex,
  items: ItemsBySku,
): CustomerLines {
  const tiedIn =
    ({ tied }: LineIndex['billing']) =>
    ({ licenceId }: Subject): readonly LineRef[] =>
      (licenceId === null ? undefined : tied.get(licenceId)) ?? none;
  const untiedIn = ({ untied }: LineIndex['billing']): readonly LineRef[] =>
    (haloClientId === null ? undefined : untied.get(haloClientId)) ?? none;
  const [tiedTo, discountsOn] = [tiedIn(billing), tiedIn(discounts)];
  const [untied, untiedDiscounts] = [untiedIn(billing), untiedIn(discounts)];

  const byHand = givenByHand(subjects, untied, items, (subject) => tiedTo(subject).some(isActive));
  const discountsByHand = givenByHand(subjects, untiedDiscounts, items, () => false);
  const everyTied = subjects.flatMap((subject) => [...tiedTo(subject), ...discountsOn(subject)]);
  return {
    currency: onlyCurrency([...untied, ...untiedDiscounts, ...everyTied]),
    linesOf(subject) {
      const tied = tiedTo(subject);
      const hand = byHand.get(subject);
      const discountHand = discountsByHand.get(subject);
      const later = yetToBegin([...tied.filter(isActive), ...(hand?.lines ?? none)]);
      const isNow = (ref: LineRef) => !later.includes(ref);
      return {
        tied: tied.filter(isNow),
        byHand: hand && { ...hand, lines: hand.lines.filter(isNow) },
        later,
        discounts: [...discountsOn(subject).filter(isActive), ...(discountHand?.lines ?? none)],
        isShared: [hand, discountHand].some((given) => (given?.sharedWith.length ?? 0) > 1),
      };
    },
  };
}

const isActive = ({ state }: LineRef): boolean => state === 'active';

const onlyCurrency = (refs: readonly LineRef[]): string | null => {
  const currencies = new Set(refs.map(({ invoice }) => invoice.currency));
  const [only = null] = currencies;
  return currencies.size === 1 ? only : null;
};
