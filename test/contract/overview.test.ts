import { expect, test } from 'vitest';
import { subscription } from '../sandbox/seeds/catalogue.ts';
import { openShop } from '../support/billed.ts';
import { feeIsCost } from '../support/companion.ts';
import { licenceOf } from '../support/shop.ts';

const day = 86_400_000;

test('the overview tells what is billed wrong with money and how it was, what waits, and what moved', async () => {
  let at = Date.now();
  const shop = await openShop({ settings: feeIsCost, now: () => new Date(at) });
  const { state, sync, call, tie, tieAll } = shop;
  expect(await call('readOverview', {})).toMatchObject({ billing: null, decisions: 0, before: null });
  tieAll('c-e3');
  tie('c-e3', { quantity: 8 });
  await call('billing', {});
  const first = await call('readOverview', {});
  expect(first.billing).toMatchObject({
    wrong: 1,
    atStake: [{ currency: 'USD', amount: 40 }],
    unknown: 0,
    notComparable: 0,
  });
  expect(first.before, 'there is no day before today').toBeNull();

  at += 8 * day;
  licenceOf(state, 'f-e3').is_active = false;
  state.sherweb.setQuantity('c-e3', 15);
  state.sherweb.cancel('c-visio');
  await sync();
  const later = await call('readOverview', {});
  expect(later.decisions).toBe(1);
  expect(later.before).toMatchObject({ wrong: null, decisions: 0 });
  expect(later.yesterday).toMatchObject({ customers: 1, seats: 1, ended: 1, new: 0 });

  at += 8 * day;
  const of = { kind: 'subscription', subscriptionId: 'c-e3' } as const;
  await call('leaveOut', { body: { of, from: ['billing'], mode: 'leave', reason: 'four are free' } });
  const last = await call('readOverview', {});
  expect(last.billing, 'what was left out is not wrong').toMatchObject({ wrong: 0, atStake: [] });
  expect(last.before, 'a week ago').toMatchObject({ wrong: 1, decisions: 1 });
  expect(last.yesterday).toMatchObject({ customers: 0, seats: 0 });
});

test('the window that closes first is named, and wrong rows without a known price are counted', async () => {
  const { call, state, sync, tieAll } = await openShop();
  for (const [customer, days] of [
    ['contoso', 5],
    ['fabrikam', 3],
    ['fabrikam', 9],
  ] as const) {
    const term = { endsInDays: 360, mayGoDownTo: [{ quantity: 1, days }] };
    const bought = subscription(new Date(), {
      product: 'businessBasic',
      quantity: 9,
      boughtDaysAgo: 1,
      term,
    });
    state.sherweb.addSubscription(customer, bought);
  }
  await sync();
  await call('billing', {});
  expect((await call('readOverview', {})).billing, 'Halo has no invoice to compare with').toBeNull();
  tieAll('c-mail');
  await call('billing', {});
  const { closing, closesFirst, billing } = await call('readOverview', {});
  expect([closing, closesFirst?.customerName]).toEqual([2, 'Fabrikam, Inc.']);
  expect(billing).toMatchObject({ wrong: 4, atStake: [], unknown: 4, notComparable: 0 });
});
