import type { BillingRow, BillingState } from '../../../shared/billing.ts';
import { cents } from '../../../shared/cents.ts';
import type { Wants } from '../../../shared/notifications.ts';
import { note } from '../../messages/note.ts';
import { moneyPhrase, type PhrasesOf, phrase } from '../../messages/phrases.ts';
import { type Cause, type CauseItem, causeOf } from './cause.ts';
import { customerOf } from './customers.ts';
import type { WholeTruth } from './truth.ts';

/** What costs money, and what it is called. */
const wrong: Partial<Readonly<Record<BillingState, PhrasesOf<'billed'>>>> = {
  billedTwice: 'billed.billedTwice',
  cancelledButBilled: 'billed.cancelledButBilled',
  notBilled: 'billed.notBilled',
  lineInactive: 'billed.lineInactive',
  invoiceEnded: 'billed.invoiceEnded',
  billedLess: 'billed.billedLess',
  billedMore: 'billed.billedMore',
  periodDiffers: 'billed.periodDiffers',
};

/**
 * What is billed wrong. Pure.
 * @param wants `moneyFrom`: from how much at stake a month on, whatever the currency; what is not known counts
 */
export function billingCauses(truth: WholeTruth, { moneyFrom }: Pick<Wants, 'moneyFrom'>): Cause[] {
  const { billing, at } = truth;
  const rows = (billing?.rows ?? [])
    .filter(
      ({ state, atStakePerMonth: money }) =>
        wrong[state] !== undefined && (money === null || money >= moneyFrom),
    )
    .toSorted((one, other) => (other.atStakePerMonth ?? 0) - (one.atStakePerMonth ?? 0));
  const byFact = new Map(rows.map((row) => [factOf(row), row]));
  return causeOf({
    key: 'billedWrong',
    kind: 'billedWrong',
    urgency: 'digest',
    since: billing?.comparedAt ?? at,
    say: (items) => sayBilled(items.flatMap(({ fact }) => byFact.get(fact) ?? [])),
    items: rows.map((row) => itemOf(row, truth)),
  });
}

/** What stands wrong in another way is news; another amount alone is not. */
const factOf = ({ subscriptionId, state }: BillingRow): string => `${subscriptionId} ${state}`;

function itemOf(row: BillingRow, { billing, customers }: WholeTruth): CauseItem {
  const { haloClientId, product, bought, billed, state, atStakePerMonth: money, currency } = row;
  const customer = { ...customerOf(customers, row.sherwebCustomerId), haloClientId };
  const name = billing?.names[haloClientId ?? row.sherwebCustomerId] ?? customer.name;
  const values = {
    customer: name,
    product,
    state: phrase(wrong[state] ?? 'billed.notBilled'),
    bought: bought ?? '–',
    billed: billed ?? '–',
  };
  const said =
    money === null || money === 0
      ? note('notify.billedRow', values)
      : note('notify.billedRow', { ...values, money: moneyPhrase(money, currency), wording: 'money' });
  return { fact: factOf(row), customer: { ...customer, name }, said };
}

/** Sums by currency, never added across. */
function sayBilled(rows: readonly BillingRow[]) {
  const sums = new Map<string | null, number>();
  for (const { currency, atStakePerMonth: money } of rows)
    if (money !== null && money > 0) sums.set(currency, (sums.get(currency) ?? 0) + money);
  if (sums.size === 0) return note('notify.billed', { count: rows.length });
  const money = [...sums].map(([currency, sum]) => moneyPhrase(cents(sum), currency));
  return note('notify.billed', { count: rows.length, money, wording: 'money' });
}
