import { feeOf, type Movement } from '../../../shared/movement.ts';
import { groupBy } from '../../lists/lists.ts';
import { note } from '../../messages/note.ts';
import { moneyPhrase } from '../../messages/phrases.ts';
import { type Cause, causeOf, countOf } from './cause.ts';
import type { WholeTruth } from './truth.ts';

function feeWords(fee: Movement['from']) {
  if (fee === null) return '–';
  const { amount, currency } = feeOf(fee);
  return moneyPhrase(amount, currency);
}

/** Prices that moved at Sherweb: another price of one product is one thing, however many buy it. Pure. */
export function priceCauses({ moved, at }: WholeTruth): Cause[] {
  const prices = moved.filter(({ kind }) => kind === 'price');
  const byProduct = groupBy(prices, ({ sku, product, from, to }) => `${sku || product} ${from} ${to}`);
  return causeOf({
    key: 'priceChange',
    kind: 'priceChange',
    urgency: 'digest',
    isEvent: true,
    since: at,
    say: (items) => note('notify.prices', countOf(items)),
    items: [...byProduct].flatMap(([fact, of]) => {
      const [first] = of;
      if (first === undefined) return [];
      const { product, from, to, at: movedAt } = first;
      const count = new Set(of.map(({ sherwebCustomerId }) => sherwebCustomerId)).size;
      const said = note('notify.price', { product, from: feeWords(from), to: feeWords(to), count });
      return [{ fact, customer: null, said, at: movedAt }];
    }),
  });
}
