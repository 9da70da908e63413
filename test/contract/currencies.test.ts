import { describe, expect, test } from 'vitest';
import { feeIsCost, openTestCompanion } from '../support/companion.ts';
import { licenceOf, shop } from '../support/shop.ts';

const fees = (recurringFee: number, currency: 'Cad' | 'Usd' | 'Undefined' = 'Usd') => ({
  recurringFee,
  setupFee: 0,
  currency,
});

/** Everything costs US dollars, and was imported. */
const imported = async () => {
  const companion = await openTestCompanion({ seed: shop, settings: feeIsCost });
  companion.state.sherweb.edit('c-e3', { fees: fees(22.5) });
  await companion.sync();
  return companion;
};
const otherCurrency = async ({ call }: Pick<Awaited<ReturnType<typeof imported>>, 'call'>) =>
  (await call('listWaiting', {})).decisions.filter(({ code }) => code === 'sync.otherCurrency');

describe('a fee in another currency', () => {
  test('22.50 USD yesterday, 30.10 CAD today: a question, the cost untouched, the seats followed', async () => {
    const { state, sync } = await imported();
    state.sherweb.edit('c-e3', { fees: fees(30.1, 'Cad'), quantity: 13 });
    const run = await sync();
    expect(run.problems).toMatchObject([
      { code: 'sync.otherCurrency', severity: 'decision', sherwebCustomerId: 'contoso' },
    ]);
    expect(run.problems[0]?.message).toContain('"Microsoft 365 E3" CAD 30.10');
    expect(licenceOf(state, 'c-e3')).toMatchObject({ purchase_price: 22.5, count: 13 });
  });

  test('all fees in another currency at once are questions too: it is remembered what was written', async () => {
    const { state, sync, restart } = await imported();
    await restart();
    for (const { id } of state.sherweb.customers().flatMap(({ subscriptions }) => subscriptions))
      state.sherweb.edit(id, { fees: fees(30.1, 'Cad') });
    expect((await sync()).problems.map(({ code }) => code)).toEqual([
      'sync.otherCurrency',
      'sync.otherCurrency',
    ]);
    expect(licenceOf(state, 'c-e3').purchase_price).toBe(22.5);
  });

  test('the same number in another currency is a question too', async () => {
    const { state, sync } = await imported();
    state.sherweb.edit('c-e3', { fees: fees(22.5, 'Cad') });
    expect((await sync()).problems).toMatchObject([{ code: 'sync.otherCurrency' }]);
  });

  test.each([
    ['leave', 22.5],
    ['write', 30.1],
  ])('settled with "%s" it is not asked again, until there is a third one', async (choice, cost) => {
    const companion = await imported();
    const { state, sync, call } = companion;
    state.sherweb.edit('c-e3', { fees: fees(30.1, 'Cad') });
    await sync();
    const [asked] = await otherCurrency(companion);
    expect(asked?.choices.map((each) => each.choice)).toEqual(['leave', 'write']);
    await call('settleDecision', { params: { decisionId: asked?.decisionId ?? '' }, body: { choice } });
    expect((await sync()).problems).toEqual([]);
    expect(licenceOf(state, 'c-e3').purchase_price).toBe(cost);
    state.sherweb.edit('c-mail', { fees: { recurringFee: 4, setupFee: 0, currency: 'Eur' } });
    expect((await sync()).problems).toMatchObject([{ code: 'sync.otherCurrency' }]);
  });

  test('a fee without a currency is taken as it is; one of a new licence in another one is not written', async () => {
    const { state, sync } = await imported();
    state.sherweb.edit('c-e3', { fees: fees(24, 'Undefined') });
    state.sherweb.addSubscription('contoso', { id: 'new', productName: 'Copilot', fees: fees(9, 'Cad') });
    await sync();
    expect(licenceOf(state, 'c-e3').purchase_price).toBe(24);
    expect(licenceOf(state, 'new')).not.toHaveProperty('purchase_price');
  });

  test("Halo's currency by the settings goes before that of most fees", async () => {
    const companion = await openTestCompanion({
      seed: shop,
      settings: { ...feeIsCost, haloCurrency: 'CAD' },
    });
    const run = await companion.sync();
    expect(run.problems.map(({ code }) => code)).toEqual(['sync.otherCurrency', 'sync.otherCurrency']);
    expect(licenceOf(companion.state, 'c-e3')).not.toHaveProperty('purchase_price');
  });

  test('every planned cost tells its currency', async () => {
    const { state, preview } = await imported();
    state.sherweb.edit('c-e3', { fees: fees(23) });
    state.sherweb.setQuantity('c-mail', 9);
    const { changes } = await preview();
    expect(changes.map(({ subscriptionId, currency }) => [subscriptionId, currency])).toEqual([
      ['c-mail', undefined],
      ['c-e3', 'USD'],
    ]);
  });
});

describe('a customer that is suspended in Sherweb', () => {
  test('keeps its licences as they are, gets none, and the report tells what is still active in Halo', async () => {
    const { state, sync } = await imported();
    state.sherweb.suspend('contoso');
    state.sherweb.setQuantity('c-e3', 1);
    state.sherweb.addSubscription('contoso', { id: 'new', productName: 'Copilot' });
    const run = await sync();
    expect(run.changes).toEqual([]);
    expect(run.problems).toMatchObject([
      {
        code: 'sync.suspended',
        severity: 'decision',
        sherwebCustomerId: 'contoso',
        values: { active: 3, seats: 18, missing: 1 },
      },
    ]);
    expect(licenceOf(state, 'c-e3').count).toBe(12);

    state.sherweb.suspend('contoso', false);
    expect((await sync()).problems).toEqual([]);
    expect(licenceOf(state, 'c-e3').count).toBe(1);
    expect(licenceOf(state, 'new').count).toBe(1);
  });
});
