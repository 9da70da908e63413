import type { Subscription } from '../../../shared/subscription.ts';
import type { Data } from '../../data/open-data.ts';
import { storedReads } from '../../data/stored-reads.ts';
import { ProblemError } from '../../messages/problem-error.ts';
import type { HaloApi } from '../../vendors/halo/client.ts';
import { understood, type WholeInvoice } from '../../vendors/halo/whole-invoice.ts';
import type { TieInput } from './plan-tie.ts';

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

/** Reads now what a tie is planned from. @throws ProblemError, OutsideError */
export async function readForTie(
  data: Data,
  halo: HaloApi,
  {
    subscriptionId,
    recurringInvoiceId,
  }: { readonly subscriptionId: string; readonly recurringInvoiceId: number },
): Promise<Pick<TieInput, 'product' | 'licence' | 'whole' | 'invoice'>> {
  const { subscription, haloLicenceId } = await subscriptionOf(data, subscriptionId);
  const licence = await halo.readLicence(haloLicenceId);
  if (licence === undefined) throw new ProblemError(404, 'tie.notImported', { subscriptionId });
  const whole = await wholeOr404(halo, recurringInvoiceId);
  const invoice = understood(whole);
  if (invoice === undefined) throw new ProblemError(409, 'tie.unreadable', { invoice: String(whole.id) });
  return { product: subscription.productName, licence, whole, invoice };
}

/** @throws ProblemError `tie.noInvoice`, OutsideError */
export async function wholeOr404(halo: Pick<HaloApi, 'readWholeInvoice'>, id: number): Promise<WholeInvoice> {
  const whole = await halo.readWholeInvoice(id);
  if (whole === undefined) throw new ProblemError(404, 'tie.noInvoice', { invoice: String(id) });
  return whole;
}
