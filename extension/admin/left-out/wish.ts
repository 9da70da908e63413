import type { z } from 'zod';
import type { LeftOutInputSchema, LeftOutOf } from '../../../shared/left-out.ts';

/** The subscription that somebody wants left out, as far as its place on a screen knows it. */
export interface About {
  /** Empty: an SKU is meant, wherever it is. */
  readonly subscriptionId: string;
  readonly sherwebCustomerId: string;
  /** Empty: it has none, or none is known; then there is no rule about its SKU. */
  readonly sku: string;
  readonly product: string;
  readonly customer: string;
}

/** How far a rule reaches: this subscription, its SKU at this customer, its SKU at every customer. */
const reaches = ['subscription', 'customerSku', 'sku'] as const;
export type Reach = (typeof reaches)[number];

/** What a rule does. */
export const effects = ['leave', 'report', 'billing', 'both'] as const;
export type Effect = (typeof effects)[number];

/** @returns the reaches that can be offered for it */
export function reachesOf({ subscriptionId, sku }: About): readonly Reach[] {
  if (subscriptionId === '') return ['sku'];
  return sku.trim() === '' ? ['subscription'] : reaches;
}

const targetOf = ({ subscriptionId, sherwebCustomerId, sku }: About, reach: Reach): LeftOutOf => {
  if (reach === 'subscription') return { kind: reach, subscriptionId };
  return reach === 'sku' ? { kind: reach, sku } : { kind: reach, sherwebCustomerId, sku };
};

/**
 * What the companion is asked for.
 * @example wishOf(about, 'sku', 'both', 'pool') // of every SKU alike, left alone in sync and not compared in billing
 */
export const wishOf = (
  about: About,
  reach: Reach,
  effect: Effect,
  reason: string,
): z.infer<typeof LeftOutInputSchema> => ({
  of: targetOf(about, reach),
  from: effect === 'both' ? ['sync', 'billing'] : effect === 'billing' ? ['billing'] : ['sync'],
  mode: effect === 'report' ? 'report' : 'leave',
  reason: reason.trim(),
});
