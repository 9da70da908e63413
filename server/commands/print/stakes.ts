import type { StakesSum } from '../../../shared/stakes-sum.ts';
import type { Unusual } from '../../../shared/sync-plan.ts';
import { certainMoney } from './money.ts';
import { counted } from './text.ts';

const moved = (up: number, down: number, words: (count: number) => string): string[] => [
  ...(up > 0 ? [`+${words(up)}`] : []),
  ...(down > 0 ? [`-${words(down)}`] : []),
];

/**
 * What changes move in sum; empty where they move nothing.
 * @example `+140 seats, -12 seats · +USD 1,204.00 a month · 3 without a known cost`
 */
export function stakesLine({ seatsUp, seatsDown, money, withoutCost }: StakesSum): string {
  const seats = moved(seatsUp, seatsDown, (count) => counted(count, 'seat')).join(', ');
  const sums = money.map(({ currency, up, down }) =>
    moved(up, down, (sum) => `${certainMoney(sum, currency)} a month`).join(', '),
  );
  const unknown = withoutCost === 0 || money.length === 0 ? [] : [`${withoutCost} without a known cost`];
  return [seats, ...sums, ...unknown].filter(Boolean).join(' · ');
}

const unusualLabels: Record<Unusual, string> = {
  jump: 'moves by more than half',
  zeroSeats: 'no seats',
  newProduct: 'new product',
};

/** Why a change is worth a look before all else; empty where it is not. */
export const whyUnusual = (unusual: readonly Unusual[] = []): string =>
  unusual.map((each) => unusualLabels[each]).join(', ');
