import type { Subject } from './subject.ts';
import { type Facts, notComparable, type Verdict } from './verdict.ts';
import { verdictOfGone } from './verdict-of-gone.ts';
import { verdictOfTied } from './verdict-of-tied.ts';
import { verdictOfUntied } from './verdict-of-untied.ts';

/** The state of one subject; undefined: nothing is left to say of it. Where several states apply, the worst wins. */
export function verdictOf(subject: Subject, facts: Facts): Verdict | undefined {
  const lines = [...facts.tied, ...(facts.byHand?.lines ?? [])];
  if (subject.whyNot !== null) return notComparable(subject.whyNot, lines);
  if (subject.gone) return verdictOfGone(subject, facts, lines);
  return facts.tied.some(({ state }) => state === 'active')
    ? verdictOfTied(subject, facts, lines)
    : verdictOfUntied(subject, facts, lines);
}
