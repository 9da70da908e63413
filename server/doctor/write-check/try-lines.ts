import type { Note } from '../../../shared/problem.ts';
import type { HaloApi } from '../../vendors/halo/client.ts';
import { diffLines, isAsSent, type LinesDiff } from '../../vendors/halo/invoices/line-diff.ts';
import {
  type LineWay,
  type RawLine,
  tieOf,
  type WholeInvoice,
} from '../../vendors/halo/invoices/whole-invoice.ts';
import { OutsideError } from '../../vendors/http/outside-error.ts';

/** What became of an invoice when one of its lines was written, and whether it is as before again. */
export interface TriedLine {
  readonly way: LineWay;
  readonly refused: Note | null;
  readonly diff: LinesDiff;
  readonly line: RawLine;
  readonly isAsSent: boolean;
  readonly isPutBack: boolean;
}

type Halo = Pick<HaloApi, 'readWholeInvoice' | 'writeLine' | 'writeLines'>;

/** Whether nothing differs. */
export const isSame = ({ gone, added, changed }: LinesDiff): boolean =>
  gone.length + added.length + changed.size === 0;

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/**
 * Puts a licence on the first line of an invoice, looks at all of it, and puts the line back.
 * @returns undefined: the invoice is not to be read
 * @throws OutsideError where Halo cannot be read any more; then the line may not be back
 */
export async function tryLine(
  halo: Halo,
  way: LineWay,
  invoiceId: number,
  licenceId: number,
): Promise<TriedLine | undefined> {
  const before = await halo.readWholeInvoice(invoiceId);
  const line = before?.lines[0];
  if (before === undefined || line === undefined) return undefined;
  const ties = [...listOf(line.quantity_subscriptions), tieOf(licenceId)];
  const sent: RawLine = { ...line, quantity_subscriptions: ties };
  const refused = await refusalOf(halo.writeLine(way, before, sent));
  const after = await halo.readWholeInvoice(invoiceId);
  if (after === undefined) return undefined;
  const diff = diffLines(before, after);
  const isPutBack = isSame(diff) || (await putBack(halo, way, before, line));
  return { way, refused, diff, line, isAsSent: isAsSent(before, after, sent), isPutBack };
}

/** The line in the way that was tried; where that is not enough, the invoice with all its lines. */
async function putBack(halo: Halo, way: LineWay, before: WholeInvoice, line: RawLine): Promise<boolean> {
  const isBack = async () => {
    const now = await halo.readWholeInvoice(before.id);
    return now !== undefined && isSame(diffLines(before, now));
  };
  await refusalOf(halo.writeLine(way, before, line));
  if (await isBack()) return true;
  await refusalOf(halo.writeLines(before));
  return isBack();
}

/** Why a write was refused; null: it was not. */
export async function refusalOf(write: Promise<void>): Promise<Note | null> {
  try {
    await write;
    return null;
  } catch (error) {
    if (error instanceof OutsideError) return error.note;
    throw error;
  }
}
