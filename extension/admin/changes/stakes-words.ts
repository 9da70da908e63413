import type { StakesSum } from '../../../shared/stakes-sum.ts';
import type { Unusual } from '../../../shared/sync-plan.ts';
import { money, plainAmount } from '../../i18n/money.ts';
import { joined, number, t } from '../../i18n/translate.ts';

/** An amount with its currency; one that Sherweb does not name is said to be unknown. */
export const moneyWords = (amount: number, currency: string | null): string =>
  currency === null ? t('admin.stakes.noCurrency', [plainAmount(amount, 4)]) : money(amount, currency, 4);

const upAndDown = (up: number, down: number, words: (sum: number) => string): string =>
  [...(up > 0 ? [`+${words(up)}`] : []), ...(down > 0 ? [`−${words(down)}`] : [])].join(' ');

/** The seats and the money that changes add and take away: "+140 −12 seats · +USD 1,204.00 a month". */
export function sumWords({ seatsUp, seatsDown, money, withoutCost }: StakesSum): string {
  const seats = upAndDown(seatsUp, seatsDown, number);
  return joined([
    seats !== '' && t('admin.stakes.seats', seatsUp + seatsDown, [seats]),
    ...money.map(({ currency, up, down }) => {
      const sums = upAndDown(up, down, (sum) => moneyWords(sum, currency));
      return t('admin.stakes.aMonth', [sums]);
    }),
    money.length > 0 && withoutCost > 0 && t('admin.stakes.withoutCost', withoutCost, [number(withoutCost)]),
  ]);
}

/** Why a change is worth a look before all else. */
export const unusualWords = (unusual: readonly Unusual[]): string =>
  unusual.map((each) => wordsOf[each]()).join(', ');

const wordsOf: Record<Unusual, () => string> = {
  jump: () => t('admin.stakes.jump'),
  zeroSeats: () => t('admin.stakes.zeroSeats'),
  newProduct: () => t('admin.stakes.newProduct'),
};

/** By how many seats there are more or fewer: "+7 seats". */
export function moreSeatsWords(more: number): string {
  const sign = more > 0 ? '+' : more < 0 ? '−' : '';
  return t('admin.stakes.seats', Math.abs(more), [`${sign}${number(Math.abs(more))}`]);
}
