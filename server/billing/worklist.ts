import type { Stranger, Worklist } from '../../shared/billing.ts';
import type { ChangedBack } from '../../shared/changed-back.ts';
import type { UntiedLine } from '../../shared/tie.ts';
import { note } from '../messages/note.ts';
import type { BillingAnswer } from './comparison.ts';

/** What is told of a comparison beside its rows. */
export type NamedAnswer = BillingAnswer &
  Pick<Worklist, 'names' | 'comparedAt'> & {
    /** What somebody else changes again after each sync. */
    readonly changedBack: readonly ChangedBack[];
    /** What was tied from here, and somebody took off its licence. */
    readonly untied: readonly UntiedLine[];
  };

/** A comparison as people read it: with names, sentences of what is missing, and how quantities came about. Pure. */
export const toWorklist = (
  { missed, strangers, changedBack, untied, ...rest }: NamedAnswer,
  haloUrl: string | null,
): Worklist => ({
  ...rest,
  haloUrl,
  missed: missed.map((each) => ({ ...each, haloClientIds: [...each.haloClientIds] })),
  otherWriter: otherWriterOf(strangers),
  changedBack:
    changedBack.length === 0
      ? null
      : { ...note('billing.changedBack', { count: changedBack.length }), changes: [...changedBack] },
  untied:
    untied.length === 0 ? null : { ...note('billing.untied', { count: untied.length }), lines: [...untied] },
});

const otherWriterOf = (strangers: readonly Stranger[]): Worklist['otherWriter'] =>
  strangers.length === 0
    ? null
    : { ...note('billing.otherWriter', { count: strangers.length }), licences: [...strangers] };
