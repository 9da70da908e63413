import { randomUUID } from 'node:crypto';
import type { Actor } from '../../../shared/audit.ts';
import type { Note } from '../../../shared/problem.ts';
import type { HaloItem, LineProof, Tie, TieChoices, TiePreview, TieWish } from '../../../shared/tie.ts';
import { type KeptTie, KeptTieSchema } from '../../data/documents/line-ties.ts';
import type { Data } from '../../data/open-data.ts';
import { ProblemError } from '../../messages/problem-error.ts';
import type { Tenants } from '../../tenants/tenants.ts';
import type { VendorClients } from '../../vendors/clients.ts';
import type { SentLine, WholeInvoice } from '../../vendors/halo/invoices/whole-invoice.ts';
import { OutsideError } from '../../vendors/http/outside-error.ts';
import { tieChoices } from './choices.ts';
import { lineBack } from './line-back.ts';
import { cameOf } from './outcome.ts';
import { type LastLines, planWish, subscriptionOf, wholeOr404 } from './plan-wish.ts';

/** So many ties are kept with what takes them back. */
const mostKept = 500;

/** Ties lines of Halo's recurring invoices to licences: one at a time, each previewed, each to be taken back. */
export interface Ties {
  /** Lines that may be tied, what names the product first, and what a new one is made of. @throws ProblemError, OutsideError */
  choices(subscriptionId: string): Promise<TieChoices>;
  /** Halo's items whose name holds a text. @throws ProblemError, OutsideError */
  findItems(text: string): Promise<HaloItem[]>;
  /** What would be written, without writing it. @throws ProblemError, OutsideError */
  preview(wish: TieWish): Promise<TiePreview>;
  /** Does what a preview showed, and looks at what came of it. @throws ProblemError, OutsideError, StoreError */
  apply(wish: TieWish & { readonly fingerprint: string }, by: Actor): Promise<Tie>;
  /** Writes the line as it was before; a new one inactive. @throws ProblemError, OutsideError, StoreError */
  undo(tieId: string): Promise<Tie>;
  /** Newest first, and whether lines may be written. */
  list(): { readonly proof: LineProof | null; readonly ties: Tie[] };
}

/** Makes what ties invoice lines to licences: one line at a time, previewed first, and undone by its number. */
export function createTies(deps: {
  readonly data: Data;
  readonly vendors: Pick<VendorClients, 'haloForPeople'>;
  readonly tenants: Pick<Tenants, 'ensureSame'>;
  readonly lastLines: LastLines;
  readonly now: () => Date;
}): Ties {
  const { data, vendors, tenants, lastLines, now } = deps;
  let last: Promise<unknown> = Promise.resolve();
  /** One write at a time: two would each take the other's for somebody else's. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
  const halo = async () => {
    await tenants.ensureSame();
    return vendors.haloForPeople();
  };

  const plan = async (wish: TieWish) => planWish(data, await halo(), lastLines, wish);

  const keep = (tie: KeptTie) =>
    data.lineTies.change((before) => ({
      ...before,
      ties: [...before.ties.filter(({ tieId }) => tieId !== tie.tieId), tie].slice(-mostKept),
    }));

  /** Sends a line in the way that was proven, and looks at the invoice again, whatever Halo answered. */
  const send = async (way: LineProof['way'], whole: WholeInvoice, line: SentLine) => {
    const client = await halo();
    let refused: Note | null = null;
    try {
      await client.writeLine(way, whole, line);
    } catch (error) {
      if (!(error instanceof OutsideError)) throw error;
      refused = error.note;
    }
    return cameOf(whole, await client.readWholeInvoice(whole.id), line, refused);
  };

  return {
    async choices(subscriptionId) {
      const { subscription, haloClientId } = await subscriptionOf(data, subscriptionId);
      const { invoices } = await (await halo()).readInvoicesOf(haloClientId);
      return tieChoices(subscription, invoices, data.itemMap.value.items);
    },
    findItems: async (text) => (await halo()).findItems(text),
    preview: async (wish) => (await plan(wish)).preview,
    apply: ({ fingerprint, ...wish }, by) =>
      inTurn(async () => {
        const { preview, before, after, whole } = await plan(wish);
        const { proof } = data.lineTies.value;
        if (preview.refused !== null || proof === null)
          throw new ProblemError(409, 'tie.refused', { why: preview.refused?.message ?? '' });
        if (preview.fingerprint !== fingerprint) throw new ProblemError(409, 'tie.changed', about(preview));
        const { subscriptionId, recurringInvoiceId, lineId, product, description } = preview;
        const { haloClientId, haloLicenceId, quantity } = preview;
        const begun: KeptTie = {
          ...{ subscriptionId, recurringInvoiceId, lineId, isNew: lineId === null, product, description },
          ...{ tieId: randomUUID(), at: now().toISOString(), by, haloClientId, haloLicenceId, quantity },
          ...{ outcome: 'begun', problem: null, before, after },
        };
        await keep(begun);
        const came = await send(proof.way, whole, after);
        const made: KeptTie = { ...begun, ...came, lineId: lineId ?? came.after?.id ?? null };
        await keep(made);
        return withoutLines(made);
      }),
    undo: (tieId) =>
      inTurn(async () => {
        const { ties, proof } = data.lineTies.value;
        const tie = ties.find((each) => each.tieId === tieId);
        if (tie === undefined) throw new ProblemError(404, 'tie.unknown', { tieId });
        if (proof === null) throw new ProblemError(409, 'tie.refused', { why: '' });
        const whole = await wholeOr404(await halo(), tie.recurringInvoiceId);
        const line = whole.lines.find(({ id }) => id === tie.lineId);
        const back = line === undefined ? undefined : lineBack(tie, line);
        if (back === undefined) throw new ProblemError(409, 'tie.changed', about(tie));
        const came = await send(proof.way, whole, back);
        const undone: KeptTie = { ...tie, problem: came.problem };
        if (came.outcome === 'applied') undone.outcome = 'undone';
        await keep(undone);
        return withoutLines(undone);
      }),
    list: () => {
      const { proof, ties } = data.lineTies.value;
      return { proof, ties: ties.toReversed().map(withoutLines) };
    },
  };
}

const about = ({ recurringInvoiceId, lineId }: Pick<TiePreview, 'recurringInvoiceId' | 'lineId'>) => ({
  invoice: String(recurringInvoiceId),
  line: String(lineId ?? 'new'),
});

const AnsweredSchema = KeptTieSchema.omit({ before: true, after: true });
const withoutLines = (tie: KeptTie): Tie => AnsweredSchema.parse(tie);
