import type { FeeEvidence } from '../../shared/fee-evidence.ts';
import { type ChargedPrice, isSamePrice } from './charged-prices.ts';

type Verdict = Pick<FeeEvidence, 'kind' | 'compared' | 'asCost' | 'asRetail' | 'asBoth' | 'asNeither'>;

/** So many have to agree; where fewer can be compared, nothing is proven. */
const enough = 3;

/**
 * Tells what Sherweb's recurring fee is. It is proven only where enough subscriptions agree and none speaks against
 * it: a fee that is one of both prices speaks for that one, a fee that is both or neither for none.
 * Sherweb's specification does not say; asked, it answered that the retail price had been added.
 * @see https://github.com/sherweb/Public-Apis/issues/32
 * @example three fees equal to what we pay and lower than what customers pay: cost; two such: unknown
 */
export function feeKindOf(prices: readonly ChargedPrice[]): Verdict {
  const counts = { compared: 0, asCost: 0, asRetail: 0, asBoth: 0, asNeither: 0 };
  for (const { fee, net, retail } of prices) {
    if (net === null && retail === null) continue;
    counts.compared += 1;
    const isNet = net !== null && isSamePrice(fee, net);
    const isRetail = retail !== null && isSamePrice(fee, retail);
    if (isNet && isRetail) counts.asBoth += 1;
    else if (isNet) counts.asCost += 1;
    else if (isRetail) counts.asRetail += 1;
    else counts.asNeither += 1;
  }
  return { kind: kindOf(counts), ...counts };
}

function kindOf({ asCost, asRetail, asNeither }: Omit<Verdict, 'kind'>): Verdict['kind'] {
  if (asNeither > 0) return 'unknown';
  if (asCost >= enough && asRetail === 0) return 'cost';
  return asRetail >= enough && asCost === 0 ? 'retail' : 'unknown';
}
