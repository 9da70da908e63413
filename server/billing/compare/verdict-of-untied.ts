import type { ByHand } from './by-hand.ts';
import { expectedOf } from './expected.ts';
import type { LineRef } from './line-index.ts';
import { moneyOf, moneyWithoutLine } from './money.ts';
import { type Subject, seatsOf } from './subject.ts';
import {
  billedBy,
  type Facts,
  isOtherPeriod,
  notComparable,
  unknownMoney,
  type Verdict,
  verdictOn,
} from './verdict.ts';

/**
 * Where no active line is tied to the licence: a line kept by hand may bill it, or none.
 * @param lines all lines that bill it, as they stand in the row
 * @example bought 52, no line at all: notBilled, the price of 52 seats a month
 */
export function verdictOfUntied(subject: Subject, facts: Facts, lines: Verdict['lines']): Verdict {
  const { tied, byHand } = facts;
  const own = seatsOf(subject);
  const handLines = byHand?.lines ?? [];
  const billed = billedBy(handLines);
  const expected = handLines.length === 0 ? own : sumOfSeats(byHand?.sharedWith ?? []);
  if (own === null || billed === null || expected === null) return notComparable('quantityHidden', lines);

  const [asleep] = tied;
  if (asleep !== undefined && expected > 0)
    return verdictOfAsleep(subject, asleep, facts, { billed, expected, lines });
  const verdict = verdictOn({ billed, expected, lines });
  const [hand] = handLines;
  if (hand === undefined)
    return expected === 0
      ? verdict('right', { perMonth: 0, currency: facts.currency })
      : verdict('notBilled', moneyWithoutLine(own, subject, facts.currency));
  if (billed !== expected) {
    const difference = shareOf(subject, Math.abs(billed - expected), byHand);
    return verdict(billed < expected ? 'billedLess' : 'billedMore', moneyOf(difference, hand));
  }
  const { currency } = hand.invoice;
  return isOtherPeriod(subject.cycle, handLines)
    ? verdict('periodDiffers', { ...unknownMoney, currency })
    : verdict('handKept', { perMonth: 0, currency });
}

/** Its line, or the line's invoice, makes no invoices; what a line kept by hand does not make up for is lost. */
function verdictOfAsleep(
  subject: Subject,
  asleep: LineRef,
  { tied, byHand, seats }: Facts,
  { billed, expected, lines }: { billed: number; expected: number; lines: Verdict['lines'] },
): Verdict {
  const isAlone = tied.length === 1 && asleep.line.ties.length === 1 && byHand === undefined;
  const ought = isAlone ? (expectedOf(asleep.line, seats) ?? expected) : expected;
  const missing = shareOf(subject, Math.max(ought - billed, 0), byHand);
  const isLine = tied.some(({ state }) => state === 'lineInactive');
  return verdictOn({ billed, expected: ought, lines })(
    isLine ? 'lineInactive' : 'invoiceEnded',
    moneyOf(missing, asleep),
  );
}

const sumOfSeats = (subjects: readonly Subject[]): number | null => {
  let sum = 0;
  for (const subject of subjects) {
    const seats = seatsOf(subject);
    if (seats === null) return null;
    sum += seats;
  }
  return sum;
};

/** A difference that several subjects share, by their seats, so that it is counted once. */
function shareOf(subject: Subject, difference: number, byHand: ByHand | undefined): number {
  const sharedWith = byHand?.sharedWith ?? [];
  if (sharedWith.length < 2) return difference;
  const all = sumOfSeats(sharedWith) ?? 0;
  return all === 0 ? difference / sharedWith.length : (difference * (seatsOf(subject) ?? 0)) / all;
}
