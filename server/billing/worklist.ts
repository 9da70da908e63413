import type { Stranger, Worklist } from '../../shared/billing.ts';
import { note } from '../messages/note.ts';
import type { BillingAnswer } from './comparison.ts';

/** What is told of a comparison beside its rows. */
export type NamedAnswer = BillingAnswer & Pick<Worklist, 'names' | 'comparedAt'>;

/** A comparison as people read it: with names, sentences of what is missing, and how quantities came about. Pure. */
export const toWorklist = (
  { missed, strangers, ...rest }: NamedAnswer,
  haloUrl: string | null,
): Worklist => ({
  ...rest,
  haloUrl,
  missed: missed.map((each) => ({ ...each, haloClientIds: [...each.haloClientIds] })),
  otherWriter: otherWriterOf(strangers),
});

const otherWriterOf = (strangers: readonly Stranger[]): Worklist['otherWriter'] =>
  strangers.length === 0
    ? null
    : { ...note('billing.otherWriter', { count: strangers.length }), licences: [...strangers] };
