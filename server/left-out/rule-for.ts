import { createHash } from 'node:crypto';
import type { LeftOutOf, LeftOutPart, LeftOutRule } from '../../shared/left-out.ts';

/** What rules are looked up by. */
export interface Product {
  readonly subscriptionId: string;
  readonly sherwebCustomerId: string;
  /** Empty: not known; then no rule about an SKU covers it. */
  readonly sku: string;
}

/** Finds the rule by which something is left out of sync or billing; undefined: it is not. */
export type RuleFor = (product: Product, part: LeftOutPart) => LeftOutRule | undefined;

const skuKey = (sku: string): string => sku.trim().toLowerCase();

/** Equal for rules about the same. */
const keyOf = (of: LeftOutOf): string => {
  if (of.kind === 'subscription') return JSON.stringify(['subscription', of.subscriptionId]);
  return of.kind === 'sku'
    ? JSON.stringify(['sku', skuKey(of.sku)])
    : JSON.stringify(['sku', skuKey(of.sku), of.sherwebCustomerId]);
};

/** The id of the rule about something; there is one at a time. */
export const ruleIdOf = (of: LeftOutOf): string =>
  createHash('sha256').update(keyOf(of)).digest('hex').slice(0, 16);

/**
 * Looks rules up, the closest first: about the subscription, about its SKU at this customer, about its SKU anywhere.
 * @example a rule about SKU `BP-A`, and one that only reports about subscription `a` of that SKU: `a` is reported
 */
export function ruleFor(rules: readonly LeftOutRule[]): RuleFor {
  if (rules.length === 0) return () => undefined;
  const byKey = new Map(rules.map((rule) => [keyOf(rule.of), rule]));
  return ({ subscriptionId, sherwebCustomerId, sku }, part) => {
    const about: LeftOutOf[] = [
      { kind: 'subscription', subscriptionId },
      ...(skuKey(sku) === ''
        ? []
        : ([
            { kind: 'customerSku', sherwebCustomerId, sku },
            { kind: 'sku', sku },
          ] as const)),
    ];
    return about.map((of) => byKey.get(keyOf(of))).find((rule) => rule?.from.includes(part));
  };
}
