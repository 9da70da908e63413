import { expectedOf, seatsOfTie } from './expected.ts';
import type { LineRef } from './line-index.ts';
import { addMoney, moneyOf } from './money.ts';
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
import { stillBilled } from './verdict-of-gone.ts';

/**
 * Where an active line is tied to the licence.
 * @param lines all lines that bill it, as they stand in the row
 * @example bought 52, the one line bills 48 at 10.00: billedLess, 40.00 a month
 */
export function verdictOfTied(subject: Subject, facts: Facts, lines: Verdict['lines']): Verdict {
  const active = facts.tied.filter(({ state }) => state === 'active');
  const billing = [...active, ...(facts.byHand?.lines ?? [])];
  const billed = billedBy(billing);
  const kept = keptOf(active, facts);
  const expected = kept === undefined ? null : expectedOf(kept.line, facts.seats);
  if (kept === undefined || billed === null || expected === null)
    return notComparable(expected === null ? 'licenceHidden' : 'quantityHidden', lines);
  const verdict = verdictOn({ billed, expected, lines });

  const others = billing.filter((ref) => ref !== kept && (ref.line.quantity ?? 0) > 0);
  if (others.length > 0 && kept.line.quantity !== 0) {
    const beyond = (kept.line.quantity ?? 0) - expected;
    const extra = others.map((ref) => moneyOf(ref.line.quantity, ref));
    const parts = beyond > 0 ? [...extra, moneyOf(beyond, kept)] : extra;
    return verdict('billedTwice', addMoney(parts));
  }
  const difference = billed - expected;
  if (difference !== 0)
    return verdict(
      difference < 0 ? 'billedLess' : 'billedMore',
      moneyOf(ownShare(subject, difference, kept, facts.seats), kept),
    );
  if (isOtherPeriod(subject.cycle, active))
    return verdict('periodDiffers', { ...unknownMoney, currency: kept.invoice.currency });
  // The tied line bills nothing, and a line kept by hand all of it.
  const isByHand = others.length > 0;
  return verdict(isByHand ? 'handKept' : 'right', { perMonth: 0, currency: kept.invoice.currency });
}

/** Of several lines the one that stays when the others are taken away: one that bills what it should. */
const keptOf = (active: readonly LineRef[], { seats }: Facts): LineRef | undefined =>
  active.find(({ line }) => line.quantity === expectedOf(line, seats)) ??
  active.find(({ line }) => line.quantity !== 0) ??
  active[0];

/** The part of a line's difference that is this subject's, by its seats: what is billed for cancelled ones is theirs. */
function ownShare(subject: Subject, difference: number, ref: LineRef, seats: Facts['seats']): number | null {
  const ties = ref.line.ties;
  if (ties.length < 2) return Math.abs(difference);
  let left = Math.abs(difference);
  let all = 0;
  let living = 0;
  for (const tie of ties) {
    const other = seats.subjects.get(tie.licenceId);
    if (other?.gone === true) {
      left -= stillBilled(other, ref, seats) ?? 0;
      continue;
    }
    living += 1;
    all += seatsOfTie(tie, seats) ?? 0;
  }
  if (left <= 0) return 0;
  return all === 0 ? left / living : (left * (seatsOf(subject) ?? 0)) / all;
}
