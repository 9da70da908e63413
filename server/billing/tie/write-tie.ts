import { randomUUID } from 'node:crypto';
import type { Actor } from '../../../shared/audit.ts';
import type { Note } from '../../../shared/problem.ts';
import type { LineProof, TiePreview } from '../../../shared/tie.ts';
import type { KeptTie } from '../../data/documents/line-ties.ts';
import type { Data } from '../../data/open-data.ts';
import { ProblemError } from '../../messages/problem-error.ts';
import type { HaloApi } from '../../vendors/halo/client.ts';
import type { SentLine, WholeInvoice } from '../../vendors/halo/invoices/whole-invoice.ts';
import { OutsideError } from '../../vendors/http/outside-error.ts';
import { lineBack } from './line-back.ts';
import { cameOf } from './outcome.ts';
import { type Planned, wholeOr404 } from './plan-wish.ts';

/** So many ties are kept with what takes them back. */
const mostKept = 500;

/** What a tie is written with. */
export interface WriteDeps {
  readonly data: Pick<Data, 'lineTies'>;
  /** @throws ProblemError of another tenant, or when it is not connected */
  readonly halo: () => Promise<HaloApi>;
  readonly now: () => Date;
}

/**
 * Writes a line as it was planned, and keeps what takes that back before it is sent.
 * @param fingerprint of the preview that somebody saw
 * @throws ProblemError `tie.refused`, `tie.changed`; OutsideError, StoreError
 */
export async function applyTie(
  { preview, before, after, whole }: Planned,
  fingerprint: string,
  by: Actor,
  deps: WriteDeps,
): Promise<KeptTie> {
  const { proof } = deps.data.lineTies.value;
  if (preview.refused !== null || proof === null)
    throw new ProblemError(409, 'tie.refused', { why: preview.refused?.message ?? '' });
  if (preview.fingerprint !== fingerprint) throw new ProblemError(409, 'tie.changed', about(preview));
  const { subscriptionId, recurringInvoiceId, lineId, product, description } = preview;
  const { haloClientId, haloLicenceId, quantity } = preview;
  const begun: KeptTie = {
    ...{ subscriptionId, recurringInvoiceId, lineId, isNew: lineId === null, product, description },
    ...{ tieId: randomUUID(), at: deps.now().toISOString(), by, haloClientId, haloLicenceId, quantity },
    ...{ outcome: 'begun', problem: null, before, after },
  };
  await keep(begun, deps);
  const came = await send(proof.way, whole, after, deps);
  const made: KeptTie = { ...begun, ...came, lineId: lineId ?? came.after?.id ?? null };
  await keep(made, deps);
  return made;
}

/**
 * Writes a line as it was before it was tied; a new one inactive.
 * @throws ProblemError `tie.unknown`, `tie.refused`, `tie.changed`; OutsideError, StoreError
 */
export async function undoTie(tieId: string, deps: WriteDeps): Promise<KeptTie> {
  const { ties, proof } = deps.data.lineTies.value;
  const tie = ties.find((each) => each.tieId === tieId);
  if (tie === undefined) throw new ProblemError(404, 'tie.unknown', { tieId });
  if (proof === null) throw new ProblemError(409, 'tie.refused', { why: '' });
  const whole = await wholeOr404(await deps.halo(), tie.recurringInvoiceId);
  const line = whole.lines.find(({ id }) => id === tie.lineId);
  const back = line === undefined ? undefined : lineBack(tie, line);
  if (back === undefined) throw new ProblemError(409, 'tie.changed', about(tie));
  const came = await send(proof.way, whole, back, deps);
  const undone: KeptTie = { ...tie, problem: came.problem };
  if (came.outcome === 'applied') undone.outcome = 'undone';
  await keep(undone, deps);
  return undone;
}

const keep = (tie: KeptTie, { data }: WriteDeps) =>
  data.lineTies.change((before) => ({
    ...before,
    ties: [...before.ties.filter(({ tieId }) => tieId !== tie.tieId), tie].slice(-mostKept),
  }));

/** Sends a line in the way that was proven, and looks at the invoice again, whatever Halo answered. */
async function send(way: LineProof['way'], whole: WholeInvoice, line: SentLine, { halo }: WriteDeps) {
  const client = await halo();
  let refused: Note | null = null;
  try {
    await client.writeLine(way, whole, line);
  } catch (error) {
    if (!(error instanceof OutsideError)) throw error;
    refused = error.note;
  }
  return cameOf(whole, await client.readWholeInvoice(whole.id), line, refused);
}

const about = ({ recurringInvoiceId, lineId }: Pick<TiePreview, 'recurringInvoiceId' | 'lineId'>) => ({
  invoice: String(recurringInvoiceId),
  line: String(lineId ?? 'new'),
});
