import { judgeGone } from './judge-gone.ts';
import { judgeTied } from './judge-tied.ts';
import { judgeUntied } from './judge-untied.ts';
import type { Subject } from './subject.ts';
import { type Facts, notComparable, type Verdict } from './verdict.ts';

/** The state of one subject; undefined: nothing is left to say of it. Where several states apply, the worst wins. */
export function judge(subject: Subject, facts: Facts): Verdict | undefined {
  const lines = [...facts.tied, ...(facts.byHand?.lines ?? [])];
  if (subject.whyNot !== null) return notComparable(subject.whyNot, lines);
  if (subject.gone) return judgeGone(subject, facts, lines);
  return facts.tied.some(({ state }) => state === 'active')
    ? judgeTied(subject, facts, lines)
    : judgeUntied(subject, facts, lines);
}
