import { expectedOf } from './expected.ts';
import type { LineRef } from './line-index.ts';
import { addMoney, moneyOf } from './money.ts';
import type { Subject } from './subject.ts';
import { type Facts, unknownMoney, type Verdict } from './verdict.ts';

/**
 * Seats a line still bills of a licence whose subscription is gone; null: not known. On a line that others share, only
 * what is billed beyond theirs, and no more than its own count.
 */
export function stillBilled(
  { licenceId, licence }: Subject,
  { line }: LineRef,
  seats: Facts['seats'],
): number | null {
  const expected = expectedOf(line, seats);
  if (line.quantity === null || expected === null) return null;
  const beyond = Math.max(line.quantity - expected, 0);
  const gone = line.ties.filter((tie) => seats.subjects.get(tie.licenceId)?.gone === true);
  if (line.ties.length === gone.length) return beyond / gone.length;
  const countOf = (id: number | null) => seats.licences.get(id ?? 0)?.owned.count ?? 0;
  const own = licence?.owned.count ?? countOf(licenceId);
  const all = gone.reduce((sum, tie) => sum + countOf(tie.licenceId), 0);
  return all === 0 ? 0 : (Math.min(beyond, all) * own) / all;
}

/**
 * A licence of ours whose subscription Sherweb has no more.
 * @returns `cancelledButBilled` where a line still bills it, `billedTwice` where several do, `billedLess` where
 * only its discount goes on, `licenceWithoutSubscription` where none does and the licence is active; undefined: nothing is left to say
 */
export function verdictOfGone(
  subject: Subject,
  { tied, byHand, discounts, seats }: Facts,
  lines: Verdict['lines'],
): Verdict | undefined {
  const active = tied.filter(({ state }) => state === 'active');
  const handLines = byHand?.lines ?? [];
  const partOf = (ref: LineRef) => ({
    ref,
    billed: ref.line.ties.length > 0 ? stillBilled(subject, ref, seats) : ref.line.quantity,
  });
  const parts = [...active, ...handLines].map(partOf).filter(({ billed }) => billed === null || billed > 0);
  if (parts.length > 0) {
    const isHidden = parts.some(({ billed }) => billed === null);
    return {
      state: parts.length > 1 ? 'billedTwice' : 'cancelledButBilled',
      billed: isHidden ? null : parts.reduce((sum, { billed }) => sum + (billed ?? 0), 0),
      expected: 0,
      lines,
      money: isHidden ? unknownMoney : addMoney(parts.map(({ ref, billed }) => moneyOf(billed, ref))),
      whyNot: null,
    };
  }
  const taken = addMoney(discounts.map(partOf).map(({ ref, billed }) => moneyOf(billed, ref)));
  if (taken.perMonth !== null && taken.perMonth < 0) {
    const money = { ...taken, perMonth: -taken.perMonth };
    return { state: 'billedLess', billed: 0, expected: 0, lines, money, whyNot: null };
  }
  if (subject.licence === undefined) return undefined;
  return subject.licence.active
    ? {
        state: 'licenceWithoutSubscription',
        billed: 0,
        expected: 0,
        lines,
        money: { perMonth: 0, currency: null },
        whyNot: null,
      }
    : undefined;
}
