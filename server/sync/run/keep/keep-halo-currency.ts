import type { Data } from '../../../data/open-data.ts';
import type { Reads } from '../../plan/model/reads.ts';
import { haloCurrencyOf } from '../../plan/subscriptions/halo-currency.ts';

/**
 * Remembers the currency that costs are written in, where nobody has set one: from then on a fee in another one is a
 * question. A run of single customers tells too little.
 * @throws StoreError
 */
export async function keepHaloCurrency(
  { normalisations }: Pick<Data, 'normalisations'>,
  { scope, settings, subscriptions }: Pick<Reads, 'scope' | 'settings' | 'subscriptions'>,
): Promise<void> {
  if (normalisations.value.currency !== null || scope.haloClientIds !== null) return;
  if (settings.recurringFee === 'nothing') return;
  const currency = haloCurrencyOf(settings, null, subscriptions);
  if (currency !== null) await normalisations.change((before) => ({ ...before, currency }));
}
