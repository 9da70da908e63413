import type { Actor } from '../../../shared/audit.ts';
import type { HaloItem, LineProof, Tie, TieChoices, TiePreview, TieWish } from '../../../shared/tie.ts';
import { type KeptTie, KeptTieSchema } from '../../data/documents/line-ties.ts';
import type { Data } from '../../data/open-data.ts';
import type { Tenants } from '../../tenants/tenants.ts';
import type { VendorClients } from '../../vendors/clients.ts';
import { tieChoices } from './choices.ts';
import { type LastLines, planWish, subscriptionOf } from './plan-wish.ts';
import { applyTie, undoTie } from './write-tie.ts';

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

  return {
    async choices(subscriptionId) {
      const { subscription, haloClientId } = await subscriptionOf(data, subscriptionId);
      const { invoices } = await (await halo()).readInvoicesOf(haloClientId);
      return tieChoices(subscription, invoices, data.itemMap.value.items);
    },
    findItems: async (text) => (await halo()).findItems(text),
    preview: async (wish) => (await plan(wish)).preview,
    apply: ({ fingerprint, ...wish }, by) =>
      inTurn(async () =>
        withoutLines(await applyTie(await plan(wish), fingerprint, by, { data, halo, now })),
      ),
    undo: (tieId) => inTurn(async () => withoutLines(await undoTie(tieId, { data, halo, now }))),
    list: () => {
      const { proof, ties } = data.lineTies.value;
      return { proof, ties: ties.toReversed().map(withoutLines) };
    },
  };
}

const AnsweredSchema = KeptTieSchema.omit({ before: true, after: true });
const withoutLines = (tie: KeptTie): Tie => AnsweredSchema.parse(tie);
