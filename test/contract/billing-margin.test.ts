import { describe, expect, test } from 'vitest';
import { openShop, rowOf } from '../support/billed.ts';

/** The shop a day after everything was charged: net is 80 % of the fee, and that is neither cost nor retail. */
const charged = async (netOf: (fee: number) => number = (fee) => fee * 0.8) => {
  let at = new Date('2026-03-20T10:00:00Z');
  const companion = await openShop({ now: () => at });
  const { sherweb } = companion.state;
  sherweb.settings.distributorAccess = true;
  for (const { subscriptions } of sherweb.customers())
    for (const { id, fees } of subscriptions)
      if (fees !== null)
        sherweb.charge(id, {
          listPrice: fees.recurringFee,
          netPrice: netOf(fees.recurringFee),
          retailPrice: fees.recurringFee * 1.5,
        });
  const goTo = async (day: string) => {
    at = new Date(`${day}T10:00:00Z`);
    await companion.sync();
  };
  await goTo('2026-03-21');
  const fee = sherweb
    .customers()
    .flatMap(({ subscriptions }) => subscriptions)
    .find(({ id }) => id === 'c-e3')?.fees?.recurringFee;
  return { ...companion, goTo, cost: netOf(fee ?? 0) };
};

const cents = (amount: number) => Math.round(amount * 100) / 100;

describe('margin', () => {
  test('is the price of the line less the proven cost, a month, for the row and its customer', async () => {
    const companion = await charged();
    companion.tie('c-e3', { unitPrice: 50 });
    const { margin } = await rowOf(companion, 'c-e3');
    const [price, cost] = [600, cents(12 * companion.cost)];
    expect(margin).toEqual({
      pricePerMonth: price,
      costPerMonth: cost,
      perMonth: cents(price - cost),
      percent: Math.round(((price - cost) / price) * 1000) / 10,
      currency: 'USD',
      isLow: false,
    });
    const { margins } = await companion.call('billing', { query: { customer: 'contoso' } });
    expect(margins?.reduce((sum, { perMonth }) => sum + (perMonth ?? 0), 0)).toBeGreaterThan(0);
  });

  test('is not told where nothing is proven', async () => {
    const companion = await openShop();
    companion.tieAll();
    expect(await rowOf(companion, 'c-e3')).not.toHaveProperty('margin');
    expect(await companion.call('billing', {})).not.toHaveProperty('margins');
  });

  test('is unknown where the price is, or where price and cost are in two currencies', async () => {
    const companion = await charged();
    companion.tie('c-e3', { unitPrice: null });
    companion.tie('c-mail', {}, { currency_code_name: 'EUR' });
    expect((await rowOf(companion, 'c-e3')).margin).toMatchObject({ pricePerMonth: null, perMonth: null });
    expect((await rowOf(companion, 'c-mail')).margin).toMatchObject({ perMonth: null, currency: null });
    const { margins } = await companion.call('billing', { query: { customer: 'contoso' } });
    expect(margins?.find(({ currency }) => currency === null)?.unknown).toBe(2);
  });

  test('below what the admin set is marked', async () => {
    const companion = await charged();
    companion.tie('c-e3', { unitPrice: companion.cost * 1.1 });
    const isLow = async () => (await rowOf(companion, 'c-e3')).margin?.isLow;
    expect(await isLow()).toBe(false);
    await companion.call('writeSettings', { body: { minMarginPercent: 15 } });
    expect(await isLow()).toBe(true);
    await companion.call('writeSettings', { body: { minMarginPercent: 5 } });
    expect(await isLow()).toBe(false);
  });

  test('charges that name no customer are one row of their own, and are nobody else’s cost', async () => {
    const companion = await charged();
    companion.tieAll();
    const before = await companion.call('billing', {});
    expect(before.unnamedCharges).toBeUndefined();
    companion.state.sherweb.settings.chargesNameCustomers = false;
    await companion.goTo('2026-03-23');
    const { rows, unnamedCharges } = await companion.call('billing', {});
    expect(unnamedCharges).toMatchObject([{ currency: 'USD', count: expect.any(Number) }]);
    expect(unnamedCharges?.[0]?.amount).toBeGreaterThan(0);
    expect(rows.filter(({ margin }) => margin !== undefined)).toEqual([]);
  });
});

describe('a price that changed', () => {
  test('is told with old, new and since when, for as long as the month lasts', async () => {
    const companion = await charged();
    companion.tieAll('c-e3');
    const invoice = companion.tie('c-e3', { unitPrice: 50 });
    const changes = async () => (await rowOf(companion, 'c-e3')).priceChanges;
    expect(await changes()).toBeUndefined();
    Object.assign(invoice.lines[0] ?? {}, { unit_price: 55 });
    await companion.goTo('2026-04-02');
    const april = [{ of: 'price', from: 50, to: 55, currency: 'USD', since: '2026-03-21T10:00:00.000Z' }];
    expect(await changes()).toEqual(april);
    expect(await changes()).toEqual(april);
    await companion.goTo('2026-05-02');
    expect(await changes()).toBeUndefined();
  });

  test('a cost too, with the margin after it', async () => {
    const companion = await charged();
    companion.tieAll('c-e3');
    companion.tie('c-e3', { unitPrice: 50 });
    await rowOf(companion, 'c-e3');
    companion.state.sherweb.charge('c-e3', { listPrice: 60, netPrice: 48, retailPrice: 70 });
    await companion.goTo('2026-04-02');
    const { priceChanges, margin } = await rowOf(companion, 'c-e3');
    expect(priceChanges).toMatchObject([{ of: 'cost', from: companion.cost, to: 48 }]);
    expect(margin?.perMonth).toBe(24);
  });
});
