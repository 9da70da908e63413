import type { Billing } from '../../shared/billing.ts';
import type { Note } from '../../shared/problem.ts';
import { note } from '../messages/note.ts';
import type { VerdictRow } from './compare/compare-customer.ts';
import type { WhyNot } from './compare/subject.ts';
import type { BillingReads } from './read-to-compare.ts';

/** What was not compared, with the sentence of why and whom it hits. */
export interface Missed {
  readonly note: Note;
  /** Subscriptions. */
  readonly count: number;
  readonly haloClientIds: readonly number[];
}

/** Groups rows that could not be compared by why. Pure. */
export function missedOf(verdicts: readonly VerdictRow[], trouble: BillingReads['trouble']): Missed[] {
  const groups = new Map<WhyNot, { count: number; ids: Set<number> }>();
  for (const { row, whyNot } of verdicts) {
    if (whyNot === null) continue;
    const group = groups.get(whyNot) ?? { count: 0, ids: new Set<number>() };
    group.count += 1;
    if (row.haloClientId !== null) group.ids.add(row.haloClientId);
    groups.set(whyNot, group);
  }
  return [...groups].map(([whyNot, { count, ids }]) => ({
    note: whyNotNote(whyNot, ids.size, trouble),
    count,
    haloClientIds: [...ids].sort((one, other) => one - other),
  }));
}

/** Why so many customers could not be compared, in its sentence. */
export const whyNotNote = (whyNot: WhyNot, customers: number, trouble: BillingReads['trouble']): Note =>
  whyNot === 'invoicesFailed' && trouble?.said !== undefined
    ? trouble.said
    : note(`billing.${whyNot}`, { count: customers });

/** As programs read it. */
export const toNotCompared = ({
  note: { message },
  count,
  haloClientIds,
}: Missed): Billing['notCompared'][number] => ({
  reason: message,
  count,
  haloClientIds: [...haloClientIds],
});
