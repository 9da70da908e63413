import type { WhoseMoney } from '../../shared/client-subscriptions.ts';
import type { FeeEvidence } from '../../shared/fee-evidence.ts';
import type { Settings } from '../../shared/settings.ts';

/**
 * What the fees that Sherweb names are: what charges prove goes before what a person said.
 * @param evidence null: the fee was never compared with a charge
 * @example proven retail and the setting `cost`: the price, by charges
 */
export function whoseMoney(
  { recurringFee }: Pick<Settings, 'recurringFee'>,
  evidence: Pick<FeeEvidence, 'kind'> | null,
): WhoseMoney {
  if (evidence?.kind === 'cost') return { is: 'cost', by: 'charges' };
  if (evidence?.kind === 'retail') return { is: 'price', by: 'charges' };
  return recurringFee === 'cost' || recurringFee === 'price'
    ? { is: recurringFee, by: 'person' }
    : { is: 'unknown', by: null };
}
