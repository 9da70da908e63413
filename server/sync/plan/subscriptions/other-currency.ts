import type { RunProblem } from '../../../../shared/problem.ts';
import type { Settings } from '../../../../shared/settings.ts';
import type { Subscription } from '../../../../shared/subscription.ts';
import { choiceFor, type Settled } from '../../../decisions/settled.ts';
import { phrase } from '../../../messages/phrases.ts';
import type { Target } from '../model/customer-plan.ts';
import { decision } from '../model/problems.ts';
import { otherCurrencyOf, withoutCost } from './halo-currency.ts';

interface Around {
  readonly settings: Pick<Settings, 'recurringFee'>;
  readonly settlements: Settled;
  /** Null: not known, then nothing is in another one. */
  readonly haloCurrency: string | null;
}

/**
 * Decides about the costs of one Sherweb customer that are in another currency than Halo's: left alone and asked
 * about, once for the customer, unless a person said that the numbers are to be written as they are.
 * @returns the subscriptions as they may be followed, and the question
 * @example 22.5 USD yesterday, 30.1 CAD today, Halo's currency USD: seats are followed, the cost is not
 */
export function inHaloCurrency(
  subscriptions: readonly Subscription[],
  {
    sherwebCustomerId,
    haloClientId,
    name: customer,
  }: Pick<Target, 'sherwebCustomerId' | 'haloClientId' | 'name'>,
  { settings, settlements, haloCurrency }: Around,
): { subscriptions: readonly Subscription[]; problems: RunProblem[] } {
  if (settings.recurringFee === 'nothing') return { subscriptions, problems: [] };
  const others = new Map<Subscription, string>();
  for (const each of subscriptions) {
    const currency = otherCurrencyOf(each, haloCurrency);
    if (currency !== null) others.set(each, currency);
  }
  if (others.size === 0) return { subscriptions, problems: [] };
  const question = decision(
    'sync.otherCurrency',
    { sherwebCustomerId, haloClientId },
    {
      customer,
      count: others.size,
      haloCurrency: haloCurrency ?? '',
      currencies: [...new Set(others.values())].toSorted().join(', '),
      fees: [...others].map(([{ productName, fees }, currency]) =>
        phrase('fee.named', { name: productName, amount: fees?.recurring ?? 0, currency }),
      ),
    },
  );
  const choice = choiceFor(question, settlements);
  if (choice === 'write') return { subscriptions, problems: [] };
  return {
    subscriptions: subscriptions.map((each) => {
      const currency = others.get(each);
      return currency === undefined ? each : withoutCost(each, currency);
    }),
    problems: choice === 'leave' ? [] : [question],
  };
}
