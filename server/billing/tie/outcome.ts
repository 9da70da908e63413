import type { Note } from '../../../shared/problem.ts';
import type { Tie } from '../../../shared/tie.ts';
import { note } from '../../messages/note.ts';
import { addedLine, diffLines, isAsSent, showsAllSent } from '../../vendors/halo/invoices/line-diff.ts';
import type { RawLine, SentLine, WholeInvoice } from '../../vendors/halo/invoices/whole-invoice.ts';

/** What a write of a line came to, by what the invoice shows afterwards. */
export type Came = Pick<Tie, 'outcome' | 'problem'> & { readonly after: RawLine | null };

/**
 * Compares an invoice before and after a line, or a new one, was sent. Pure.
 * @param refused what Halo said, where it did not answer that all is well
 */
export function cameOf(
  before: WholeInvoice,
  after: WholeInvoice | undefined,
  sent: SentLine,
  refused: Note | null,
): Came {
  const about = { invoice: String(before.id), line: String(sent.id ?? 'new') };
  const line = after === undefined ? undefined : lineSent(before, after, sent);
  if (after !== undefined && line !== undefined && isDone(before, after, sent, line))
    return { outcome: 'applied', problem: null, after: line };
  const diff = after === undefined ? undefined : diffLines(before, after);
  if (diff !== undefined && diff.gone.length + diff.added.length + diff.changed.size === 0)
    return { outcome: 'failed', problem: refused ?? note('tie.notTaken', about), after: line ?? null };
  return { outcome: 'otherwise', problem: note('tie.otherwise', about), after: line ?? null };
}

const lineSent = (before: WholeInvoice, after: WholeInvoice, { id }: SentLine): RawLine | undefined =>
  id === undefined ? addedLine(before, after) : after.lines.find((line) => line.id === id);

const isDone = (before: WholeInvoice, after: WholeInvoice, sent: SentLine, line: RawLine): boolean =>
  sent.id === undefined ? showsAllSent(sent, line) : isAsSent(before, after, sent);
