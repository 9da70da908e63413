import type { Note } from '../../../shared/problem.ts';
import type { Tie } from '../../../shared/tie.ts';
import { note } from '../../messages/note.ts';
import { diffLines, isAsSent } from '../../vendors/halo/line-diff.ts';
import type { RawLine, WholeInvoice } from '../../vendors/halo/whole-invoice.ts';

/** What a write of a line came to, by what the invoice shows afterwards. */
export type Came = Pick<Tie, 'outcome' | 'problem'> & { readonly after: RawLine | null };

/**
 * Compares an invoice before and after a line was sent. Pure.
 * @param refused what Halo said, where it did not answer that all is well
 */
export function cameOf(
  before: WholeInvoice,
  after: WholeInvoice | undefined,
  sent: RawLine,
  refused: Note | null,
): Came {
  const about = { invoice: String(before.id), line: String(sent.id) };
  const line = after?.lines.find(({ id }) => id === sent.id) ?? null;
  if (after !== undefined && isAsSent(before, after, sent))
    return { outcome: 'applied', problem: null, after: line };
  const diff = after === undefined ? undefined : diffLines(before, after);
  if (diff !== undefined && diff.gone.length + diff.added.length + diff.changed.size === 0)
    return { outcome: 'failed', problem: refused ?? note('tie.notTaken', about), after: line };
  return { outcome: 'otherwise', problem: note('tie.otherwise', about), after: line };
}
