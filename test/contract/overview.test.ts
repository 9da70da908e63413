import { expect, test } from 'vitest';
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
  expect(first.billing).toMatchObject({ wrong: 1, atStake: [{ currency: 'USD', amount: 40 }] });
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
