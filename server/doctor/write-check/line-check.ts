import type { DoctorFinding } from '../../../shared/doctor.ts';
import { phrase } from '../../messages/phrases.ts';
import { type LineAssumptionId, lineAssumptions } from '../../vendors/assumptions/all.ts';
import type { HaloApi } from '../../vendors/halo/client.ts';
import type { RecurringInvoice } from '../../vendors/halo/invoices/recurring-invoice.ts';
import type { LineWay } from '../../vendors/halo/invoices/whole-invoice.ts';
import { OutsideError } from '../../vendors/http/outside-error.ts';
import { type Seen, toDoctorFinding, unknown } from '../evidence/finding.ts';
import { findingsOfLines, type LineFindings } from './findings-of-lines.ts';
import { sampleOf } from './samples.ts';
import { type TriedLine, tryLine } from './try-lines.ts';
import { type TriedNewLine, tryNewLine } from './try-new-line.ts';

/** What a check of lines says; `way` null: no way is proven, undefined: nothing was tried. */
interface LineCheck {
  readonly findings: readonly DoctorFinding[];
  readonly way: LineWay | null | undefined;
  /** New lines may be added in that way. */
  readonly addsLines: boolean;
}

/** Everything that was tried on one invoice. */
interface Tried {
  readonly lines: readonly TriedLine[];
  readonly added: TriedNewLine | undefined;
}

const ids = Object.keys(lineAssumptions) as LineAssumptionId[];
const ways: readonly LineWay[] = ['line', 'invoice'];

/**
 * Tries to put a licence of the write check on a line of a recurring invoice of the named customer, alone and, where that
 * does otherwise than it should, with the whole invoice; the line is put back each time. In the way that works a new line is
 * added, which stays there inactive.
 * @param halo null: Halo cannot be asked
 * @param clientId null: nothing is tried, and nothing said
 */
export async function lineCheck(halo: HaloApi | null, clientId: number | null): Promise<LineCheck> {
  if (clientId === null) return { findings: [], way: undefined, addsLines: false };
  if (halo === null) return said(allUnknown(phrase('seen.noInvoiceToTry')), undefined);
  try {
    const { lines, added } = await tryAll(halo, clientId);
    if (lines.length === 0) return said(allUnknown(phrase('seen.noInvoiceToTry')), undefined);
    const addsLines = added?.isAsSent === true && added.isHarmless;
    return said(findingsOfLines(lines, added), provenIn(lines)?.way ?? null, addsLines);
  } catch (error) {
    if (error instanceof OutsideError) return said(allUnknown(error.note), undefined);
    throw error;
  }
}

const provenIn = (lines: readonly TriedLine[]): TriedLine | undefined =>
  lines.find((each) => each.isAsSent && each.isPutBack);

async function tryAll(halo: HaloApi, clientId: number): Promise<Tried> {
  const { invoices } = await halo.readInvoicesOf(clientId);
  const invoice = bestOf(invoices);
  const nothing: Tried = { lines: [], added: undefined };
  if (invoice === undefined) return nothing;
  const licence = (await halo.readLicences(clientId)).find((each) => sampleOf(each) !== undefined);
  const whole = await halo.readWholeInvoice(invoice.id);
  const isFree = whole?.requires_approval !== true && (whole?.approval_status ?? 0) === 0;
  if (licence === undefined || !isFree) return nothing;
  const lines: TriedLine[] = [];
  for (const way of ways) {
    const one = await tryLine(halo, way, invoice.id, licence.id);
    if (one !== undefined) lines.push(one);
    // What could not be put back is not tried again.
    if (one === undefined || one.isAsSent || !one.isPutBack) break;
  }
  const proven = provenIn(lines);
  const added = proven === undefined ? undefined : await tryNewLine(halo, proven.way, invoice.id, licence.id);
  return { lines, added };
}

/** One that makes no invoices now, before one that does; with lines beside the one that is tried. */
const bestOf = (invoices: readonly RecurringInvoice[]): RecurringInvoice | undefined =>
  invoices
    .filter(({ lines }) => lines.length >= 2)
    .toSorted((one, other) => Number(other.disabled) - Number(one.disabled))[0];

const said = (findings: LineFindings, way: LineCheck['way'], addsLines = false): LineCheck => ({
  findings: ids.map((id) => toDoctorFinding(id, lineAssumptions[id], findings[id])),
  way,
  addsLines,
});

const allUnknown = (why: Seen): LineFindings =>
  Object.fromEntries(ids.map((id) => [id, unknown(why)])) as LineFindings;
