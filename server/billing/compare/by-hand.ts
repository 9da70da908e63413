import type { LineRef } from './line-index.ts';
import { type ItemsBySku, linesOfSameItem } from './same-item.ts';
import type { Subject } from './subject.ts';

/** What lines kept by hand mean for one subject. */
export interface ByHand {
  /** They bill it, alone or together with `sharedWith` (itself among them). */
  readonly lines: readonly LineRef[];
  readonly sharedWith: readonly Subject[];
}

/**
 * Gives each line kept by hand to those it can be for: first to subscriptions that no tied line bills, then to those that
 * one bills already (which are then billed twice), last to what is cancelled.
 * @param isTied whether an active line is tied to its licence
 */
export function givenByHand(
  subjects: readonly Subject[],
  untied: readonly LineRef[],
  items: ItemsBySku,
  isTied: (subject: Subject) => boolean,
): Map<Subject, ByHand> {
  const given = new Map<Subject, { lines: LineRef[]; sharedWith: Set<Subject> }>();
  for (const [ref, same] of linesOfSameItem(subjects, untied, items)) {
    const living = same.filter(({ gone }) => !gone);
    const open = living.filter((subject) => !isTied(subject));
    const first = living[0] ?? same[0];
    const takers = open.length > 0 ? open : first === undefined ? [] : [first];
    for (const taker of takers) {
      const own = given.get(taker) ?? { lines: [], sharedWith: new Set<Subject>() };
      own.lines.push(ref);
      for (const each of takers) own.sharedWith.add(each);
      given.set(taker, own);
    }
  }
  return new Map(
    [...given].map(([subject, { lines, sharedWith }]) => [subject, { lines, sharedWith: [...sharedWith] }]),
  );
}
