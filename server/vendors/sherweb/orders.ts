import { z } from 'zod';
import type { Tracked } from '../../../shared/orders.ts';
import { assumptions } from '../assumptions/all.ts';
import type { Caller } from '../http/caller.ts';
import { createSherwebCalls, type SherwebCredentials, sherwebApis } from './requests.ts';

/** Orders at Sherweb: one subscription each, as an order of several may succeed in part. */
export interface OrdersClient {
  /**
   * Asks for another quantity, absolute.
   * @returns what the order can be followed by; null: Sherweb gave nothing, and only a read tells
   * @throws OutsideError
   */
  amend(customerId: string, subscriptionId: string, newQuantity: number): Promise<string | null>;
  /** Asks for the end of a subscription; answers as `amend`. @throws OutsideError */
  cancel(customerId: string, subscriptionId: string): Promise<string | null>;
  /** Where an order stands; a word that we do not know is `Unknown`. @throws OutsideError */
  track(trackingId: string): Promise<Tracked>;
}

const { amendments, cancellations, tracking, statuses } = assumptions.sherwebOrders.value;

/** 204 has no body, and a 200 without one is the same. */
const orderAnswer = z
  .object({ trackingId: z.object({ requestTrackingId: z.string().min(1) }).nullish() })
  .optional()
  .transform((answer) => answer?.trackingId?.requestTrackingId ?? null);

const statusAnswer = z
  .string()
  .transform((word): Tracked => statuses.find((each) => each === word) ?? 'Unknown');

/** Sends orders of the Service Provider API, each once: a write is tried again only after a 429. */
export function createOrdersClient(credentials: SherwebCredentials, caller: Caller): OrdersClient {
  const { read, write } = createSherwebCalls(credentials, caller, sherwebApis.serviceProvider);
  return {
    amend: (customerId, subscriptionId, newQuantity) =>
      write(amendments, 'amendment', orderAnswer, { customerId }, amendmentOf(subscriptionId, newQuantity)),
    cancel: (customerId, subscriptionId) =>
      write(cancellations, 'cancellation', orderAnswer, { customerId }, cancellationOf(subscriptionId)),
    track: (trackingId) =>
      read(`${tracking}/${encodeURIComponent(trackingId)}`, 'tracking', statusAnswer, {}),
  };
}

/** The body of an amendment. */
const amendmentOf = (subscriptionId: string, newQuantity: number) => ({
  subscriptionAmendmentParameters: [{ subscriptionId, newQuantity }],
});

/** The body of a cancellation. */
const cancellationOf = (subscriptionId: string) => ({ subscriptionIds: [subscriptionId] });
