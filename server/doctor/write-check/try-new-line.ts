import type { Note } from '../../../shared/problem.ts';
import type { HaloApi } from '../../vendors/halo/client.ts';
import { addedLine, diffLines, showsAllSent } from '../../vendors/halo/invoices/line-diff.ts';
import {
  type LineWay,
  type NewLine,
  type RawLine,
  tieOf,
  type WholeInvoice,
} from '../../vendors/halo/invoices/whole-invoice.ts';
import { isSame, refusalOf } from './try-lines.ts';

/** What became of an invoice when a line was added to it. */
export interface TriedNewLine {
  readonly refused: Note | null;
  /** One line more, as it was sent, and every other as it was. */
  readonly isAsSent: boolean;
  /** What is left of it bills nothing and follows nothing. */
  readonly isHarmless: boolean;
}

type Halo = Pick<HaloApi, 'readWholeInvoice' | 'writeLine'>;

/** What the line says that a check leaves: Halo names no way to delete one. */
export const checkLine = 'Sherweb for Halo: write check';

/**
 * Adds an inactive line that follows a licence to an invoice, looks at all of it, and takes the licence off again. The line
 * stays; a later check finds it, and adds no other.
 * @returns undefined: the invoice is not to be read
 * @throws OutsideError where Halo cannot be read any more; then the line may follow the licence
 */
export async function tryNewLine(
  halo: Halo,
  way: LineWay,
  invoiceId: number,
  licenceId: number,
): Promise<TriedNewLine | undefined> {
  const before = await halo.readWholeInvoice(invoiceId);
  if (before === undefined) return undefined;
  const isThere = before.lines.some((line) => line.item_shortdescription === checkLine);
  if (isThere) return { refused: null, isAsSent: true, isHarmless: true };
  const sent: NewLine = {
    _itemid: before.lines[0]?._itemid ?? 0,
    item_shortdescription: checkLine,
    qty_order: 0,
    unit_price: 0,
    isinactive: true,
    quantity_subscriptions: [tieOf(licenceId)],
  };
  const refused = await refusalOf(halo.writeLine(way, before, sent));
  const after = await halo.readWholeInvoice(invoiceId);
  if (after === undefined) return undefined;
  const line = addedLine(before, after);
  if (line === undefined) return { refused, isAsSent: false, isHarmless: isSame(diffLines(before, after)) };
  const isHarmless = await untied(halo, way, after, line);
  return { refused, isAsSent: showsAllSent(sent, line), isHarmless };
}

async function untied(halo: Halo, way: LineWay, invoice: WholeInvoice, line: RawLine): Promise<boolean> {
  await refusalOf(
    halo.writeLine(way, invoice, { ...line, isinactive: true, qty_order: 0, quantity_subscriptions: [] }),
  );
  const now = await halo.readWholeInvoice(invoice.id);
  const left = now?.lines.find(({ id }) => id === line.id);
  return left !== undefined && left.isinactive === true && isEmpty(left.quantity_subscriptions);
}

const isEmpty = (value: unknown): boolean => !Array.isArray(value) || value.length === 0;
