import { describe, expect, test } from 'vitest';
import type { SherwebCommitment } from '../sandbox/sherweb/model.ts';
import { openTestCompanion } from '../support/companion.ts';
import { clientNamed, licenceOf, shop } from '../support/shop.ts';

const term = (over: Partial<SherwebCommitment> = {}): SherwebCommitment => ({
  type: 'Annual',
  termEndDate: '2027-01-14',
  renewalConfiguration: { renewalDate: '2027-01-15' },
  committedMinimalQuantities: [],
  ...over,
});

/** The shop on 1 December 2026, each of its five subscriptions with another commitment, read once. */
const readShop = async () => {
  let at = '2026-12-01T12:00:00Z';
  const companion = await openTestCompanion({ seed: shop, now: () => new Date(at) });
  const { sherweb } = companion.state;
  sherweb.edit('c-e3', {
    commitmentTerm: term({
      renewalConfiguration: { renewalDate: '2027-01-15', scheduledQuantity: 10 },
      committedMinimalQuantities: [
        { committedUntil: '2026-12-04T14:00:00.0000000', quantity: 0 },
        { committedUntil: '2026-12-05T14:00:00.0000000', quantity: 8 },
      ],
    }),
  });
  sherweb.edit('c-mail', { commitmentTerm: term({ termEndDate: '2026-12-20', renewalConfiguration: null }) });
  sherweb.edit('c-visio', { commitmentTerm: term({ type: 'Monthly' }) });
  sherweb.edit('f-e3', {
    commitmentTerm: term({ termEndDate: '2027-05-31', renewalConfiguration: { renewalDate: '2027-06-01' } }),
  });
  await companion.sync();
  return {
    ...companion,
    moveTo: (moment: string) => {
      at = moment;
    },
  };
};
type Read = Awaited<ReturnType<typeof readShop>>;
const idsOf = async ({ call }: Read, query = {}) =>
  (await call('renewals', { query })).map(({ subscriptionId }) => subscriptionId);
const rowOf = async ({ call }: Read, id: string) =>
  (await call('renewals', { query: { monthly: 'true' } })).find(
    ({ subscriptionId }) => subscriptionId === id,
  );

describe('GET /api/renewals', () => {
  test('answers every commitment in the form that others build on, by what closes next', async () => {
    const companion = await readShop();
    const answer = await companion.call('renewals', {});
    expect(answer.map(({ subscriptionId }) => subscriptionId)).toEqual(['c-e3', 'c-mail', 'f-e3']);
    expect(answer[0]).toEqual({
      sherwebCustomerId: 'contoso',
      haloClientId: clientNamed(companion.state, 'Contoso Ltd').id,
      subscriptionId: 'c-e3',
      product: 'Microsoft 365 E3',
      seats: 12,
      date: '2027-01-15',
      then: 'renewsAt',
      renewsAt: 10,
      floors: [
        { quantity: 0, until: '2026-12-04T14:00:00.000Z' },
        { quantity: 8, until: '2026-12-05T14:00:00.000Z' },
      ],
      floorNow: 0,
      windowClosesAt: '2026-12-04T14:00:00.000Z',
      intention: null,
    });
    expect(answer[1]).toMatchObject({ then: 'ends', date: '2026-12-20', renewsAt: null, floorNow: 4 });
    expect(answer[2]).toMatchObject({ then: 'renews', date: '2027-06-01', renewsAt: 20 });
  });

  test('the clock goes on without another read: the next floor, then none; each floor stays told', async () => {
    const companion = await readShop();
    companion.moveTo('2026-12-04T14:00:00Z');
    expect(await rowOf(companion, 'c-e3')).toMatchObject({
      floorNow: 8,
      windowClosesAt: '2026-12-05T14:00:00.000Z',
    });
    companion.moveTo('2026-12-06T00:00:00Z');
    expect(await rowOf(companion, 'c-e3')).toMatchObject({
      floorNow: 12,
      windowClosesAt: null,
      floors: [{ quantity: 0 }, { quantity: 8 }],
    });
    expect(await idsOf(companion)).toEqual(['c-mail', 'c-e3', 'f-e3']);
  });

  test('monthly commitments come only when asked for, but for one that ends', async () => {
    const companion = await readShop();
    expect(await companion.call('renewalList', {})).toMatchObject({ hiddenMonthly: 1, unread: 0 });
    expect(await idsOf(companion, { monthly: 'true' })).toContain('c-visio');
    companion.state.sherweb.edit('c-visio', {
      commitmentTerm: term({ type: 'Monthly', renewalConfiguration: null }),
    });
    await companion.sync();
    expect(await idsOf(companion)).toContain('c-visio');
  });

  test('within some days only what closes in them, and what is not known', async () => {
    const companion = await readShop();
    expect(await idsOf(companion, { days: 19 })).toEqual(['c-e3', 'c-mail']);
    expect(await idsOf(companion, { days: 18 })).toEqual(['c-e3']);
    companion.state.sherweb.edit('f-e3', {
      commitmentTerm: term({
        termEndDate: '2027-05-31',
        // Half a commitment: the day of the renewal is missing.
        renewalConfiguration: { renewalDate: null } as unknown as { renewalDate: string },
      }),
    });
    await companion.sync();
    expect(await rowOf(companion, 'f-e3')).toMatchObject({ then: null, date: '2027-05-31', renewsAt: null });
  });

  test('tells how old it is, whom nobody read, and money and billing only where they are known', async () => {
    const companion = await readShop();
    companion.state.sherweb.addCustomer({ id: 'litware', name: 'Litware Inc' });
    companion.moveTo('2026-12-02T12:00:00Z');
    await companion.sync();
    await companion.call('writeSettings', { body: { recurringFee: 'cost' } });
    const list = await companion.call('renewalList', {});
    expect(list).toMatchObject({ asOf: '2026-12-02T12:00:00.000Z', unread: 0 });
    expect(list.renewals[0]).toMatchObject({
      customerName: 'Contoso Ltd',
      term: 'Annual',
      termEndsOn: '2027-01-14',
      cost: { perCycle: 405, currency: 'USD', cycle: 'monthly' },
      billed: null,
      asOf: '2026-12-02T12:00:00.000Z',
    });
    const { id, client_id } = licenceOf(companion.state, 'c-e3');
    companion.state.halo.addRecurringInvoice(client_id, [{ licenceId: id, quantity: 8, unitPrice: 40 }]);
    await companion.call('billing', {});
    expect((await companion.call('renewalList', {})).renewals[0]?.billed).toMatchObject({
      billed: 8,
      state: 'billedLess',
    });
  });

  test('a customer left out of everything is left out here, one that is not mapped is told without a Halo customer', async () => {
    const companion = await readShop();
    await companion.call('removeMapping', { params: { sherwebCustomerId: 'fabrikam' } });
    expect(await rowOf(companion, 'f-e3')).toMatchObject({ haloClientId: null });
    await companion.call('excludeCustomer', { params: { sherwebCustomerId: 'fabrikam' } });
    expect(await rowOf(companion, 'f-e3')).toBeUndefined();
  });
});
