import type { BillingRow } from '../../../shared/billing.ts';
import type { Subscription } from '../../../shared/subscription.ts';
import type { TieWish } from '../../../shared/tie.ts';
import type { Data } from '../../data/open-data.ts';
import { storedReads } from '../../data/stored-reads.ts';
import { ProblemError } from '../../messages/problem-error.ts';
import type { HaloApi } from '../../vendors/halo/client.ts';
import { understood, type WholeInvoice } from '../../vendors/halo/invoices/whole-invoice.ts';
import { type PlannedLine, planNewLine } from './plan-new-line.ts';
import { type PlannedTie, planTie } from './plan-tie.ts';
import type { TieInput } from './tie-input.ts';

/** A subscription as last read, and the Halo customer it is for. @throws ProblemError `tie.noSubscription`, `tie.notImported` */
export async function subscriptionOf(
  data: Data,
  subscriptionId: string,
): Promise<{
  readonly subscription: Subscription;
  readonly haloClientId: number;
  readonly haloLicenceId: number;
}> {
  const link = data.links.value.links.find((each) => each.subscriptionId === subscriptionId);
  if (link === undefined) throw new ProblemError(404, 'tie.notImported', { subscriptionId });
  const { sherwebCustomerId, haloLicenceId } = link;
  const reads = await storedReads(data.subscriptions, [sherwebCustomerId]);
  const subscription = reads.get(sherwebCustomerId)?.subscriptions.find((each) => each.id === subscriptionId);
  const mapping = data.main.value.mappings.find((each) => each.sherwebCustomerId === sherwebCustomerId);
  if (subscription === undefined || mapping === undefined)
    throw new ProblemError(404, 'tie.noSubscription', { subscriptionId });
  return { subscription, haloClientId: mapping.haloClientId, haloLicenceId };
}

/** A tie as planned, with the invoice that it was planned from. */
export type Planned = (PlannedTie | PlannedLine) & { readonly whole: WholeInvoice };

/** The lines that billed a subscription when it was compared last. @throws StoreError */
export type LastLines = (subscriptionId: string) => Promise<BillingRow['lines']>;

/** Reads now what a tie is planned from, and plans it. @throws ProblemError, OutsideError, StoreError */
export async function planWish(
  data: Data,
  halo: HaloApi,
  lastLines: LastLines,
  wish: TieWish,
): Promise<Planned> {
  const input = await readInput(data, halo, lastLines, wish);
  if ('lineId' in wish) {
    const planned = planTie(input, wish.lineId);
    if (planned === undefined)
      throw new ProblemError(404, 'tie.noLine', {
        invoice: String(wish.recurringInvoiceId),
        line: String(wish.lineId),
      });
    return { ...planned, whole: input.whole };
  }
  const { haloItemId, unitPrice } = wish;
  const item = await halo.readItem(haloItemId);
  if (item === undefined) throw new ProblemError(404, 'tie.noItem', { item: String(haloItemId) });
  const { haloCurrency } = data.main.value.settings;
  const planned = planNewLine({ ...input, item, unitPrice, haloCurrency });
  return { ...planned, whole: input.whole };
}

async function readInput(
  data: Data,
  halo: HaloApi,
  lastLines: LastLines,
  { subscriptionId, recurringInvoiceId }: TieWish,
): Promise<TieInput> {
  const { subscription, haloLicenceId } = await subscriptionOf(data, subscriptionId);
  const licence = await halo.readLicence(haloLicenceId);
  if (licence === undefined) throw new ProblemError(404, 'tie.notImported', { subscriptionId });
  const whole = await wholeOr404(halo, recurringInvoiceId);
  const invoice = understood(whole);
  if (invoice === undefined) throw new ProblemError(409, 'tie.unreadable', { invoice: String(whole.id) });
  const { invoices } = await halo.readInvoicesOf(whole.client_id);
  const compared = await lastLines(subscriptionId);
  const { proof } = data.lineTies.value;
  const { productName: product } = subscription;
  return { subscriptionId, product, licence, whole, invoice, invoices, compared, proof };
}

/** @throws ProblemError `tie.noInvoice`, OutsideError */
export async function wholeOr404(halo: Pick<HaloApi, 'readWholeInvoice'>, id: number): Promise<WholeInvoice> {
  const whole = await halo.readWholeInvoice(id);
  if (whole === undefined) throw new ProblemError(404, 'tie.noInvoice', { invoice: String(id) });
  return whole;
}
