import { describe, expect, test } from 'vitest';
import type { SherwebChargePrices } from '../sandbox/sherweb/model.ts';
import { openTestCompanion } from '../support/companion.ts';
import { clientNamed, shop } from '../support/shop.ts';

/** The shop, every subscription of it with a charge in which the fee is as told. */
const charged = async (pricesOf: (fee: number) => SherwebChargePrices) => {
  const companion = await openTestCompanion({ seed: shop });
  const { sherweb } = companion.state;
  sherweb.settings.distributorAccess = true;
  for (const { subscriptions } of sherweb.customers())
    for (const { id, fees } of subscriptions)
      if (fees !== null) sherweb.charge(id, pricesOf(fees.recurringFee));
  await companion.call('generateMappings', {});
  return companion;
};
const asCost = (fee: number) => ({ listPrice: fee * 1.1, netPrice: fee, retailPrice: fee * 1.25 });
const asRetail = (fee: number) => ({ listPrice: fee * 0.9, netPrice: fee * 0.8, retailPrice: fee });
const unrelated = (fee: number) => ({ listPrice: fee * 3, netPrice: fee * 2, retailPrice: fee * 4 });

const licencesOf = ({ state }: Awaited<ReturnType<typeof openTestCompanion>>) =>
  state.halo.licences().filter(({ client_id }) => client_id === clientNamed(state, 'Contoso Ltd').id);
/** Cost and price of each licence of Contoso, in the order in which they were made. */
const moneyOf = (companion: Awaited<ReturnType<typeof openTestCompanion>>) =>
  licencesOf(companion).map(({ purchase_price, price }) => [purchase_price ?? 0, price ?? 0]);
const evidenceOf = async (companion: Awaited<ReturnType<typeof openTestCompanion>>) =>
  (await companion.call('readFee', {})).evidence;

describe('what the recurring fee is, by charges', () => {
  test('proven to be our cost, it is written as cost', async () => {
    const companion = await charged(asCost);
    await companion.sync();
    expect(await evidenceOf(companion)).toMatchObject({ kind: 'cost', asRetail: 0, notRead: [] });
    expect(moneyOf(companion)).toEqual([
      [3.6, 0],
      [33.75, 0],
      [13.5, 0],
    ]);
  });

  test('proven to be what customers pay, it is the price of new licences and no cost', async () => {
    const companion = await charged(asRetail);
    await companion.sync();
    expect(await evidenceOf(companion)).toMatchObject({ kind: 'retail', asCost: 0 });
    expect(moneyOf(companion)).toEqual([
      [0, 3.6],
      [0, 33.75],
      [0, 13.5],
    ]);
  });

  test('unproven, nothing is written, and what stands in Halo stays', async () => {
    const companion = await charged(unrelated);
    await companion.sync();
    expect(await evidenceOf(companion)).toMatchObject({ kind: 'unknown', asCost: 0, asRetail: 0 });
    const [licence] = licencesOf(companion);
    expect(licence?.purchase_price ?? 0).toBe(0);
    companion.state.halo.editLicence(licence?.id ?? 0, { purchase_price: 12.34 });
    const { changes } = await companion.sync();
    expect(changes).toEqual([]);
    expect(licencesOf(companion)[0]?.purchase_price).toBe(12.34);
  });

  test.each([
    ['cost', asCost, 'holds', 'Our cost.'],
    ['retail', asRetail, 'holds', 'The price our customer pays.'],
    ['unknown', unrelated, 'unknown', 'neither on 5'],
  ] as const)(
    'the doctor and Credentials tell that it is %s, with counts',
    async (kind, prices, result, says) => {
      const companion = await charged(prices);
      await companion.sync();
      const { evidence } = await companion.call('examineFee', {});
      expect(evidence).toMatchObject({ kind, compared: 5 });
      const { findings } = await companion.call('doctor', { body: {} });
      const found = findings.find(({ id }) => id === 'sherwebFeeKind');
      expect(found).toMatchObject({ result, observed: expect.stringContaining(says) });
      expect(found?.observed).toContain(`what we pay on ${evidence.asCost}, what the customer pays on`);
    },
  );

  test('what may not be read is said, is no error, and proves nothing', async () => {
    const companion = await charged(asCost);
    companion.state.sherweb.settings.distributorAccess = false;
    companion.state.sherweb.settings.psaIntegration = true;
    const run = await companion.sync();
    expect(run.status).toBe('completed');
    const evidence = await evidenceOf(companion);
    expect(evidence).toMatchObject({ kind: 'unknown', compared: 0, payableCharges: null });
    // One refusal of each side: the other customers are not asked any more.
    expect(evidence?.notRead.map(({ code }) => code)).toEqual([
      expect.stringMatching(/^sherweb\.|^outside\./),
      'fee.receivableRefused',
    ]);
    expect(evidence?.notRead[1]?.message).toContain('PSA integration');
  });

  test('it is compared once a day, also after a clock was a year ahead, and what was proven stays when charges cannot be read', async () => {
    let now = new Date('2026-05-04T06:00:00Z');
    const companion = await openTestCompanion({ seed: shop, now: () => now });
    const { sherweb } = companion.state;
    sherweb.settings.distributorAccess = true;
    for (const { subscriptions } of sherweb.customers())
      for (const { id, fees } of subscriptions)
        if (fees !== null) sherweb.charge(id, asCost(fees.recurringFee));
    await companion.call('generateMappings', {});
    const asked = () => companion.state.requests.filter(({ path }) => path.includes('charges')).length;
    await companion.sync();
    const first = asked();
    await companion.sync();
    expect(asked()).toBe(first);
    now = new Date('2026-05-05T06:00:00Z');
    sherweb.settings.distributorAccess = false;
    sherweb.settings.psaIntegration = true;
    await companion.sync();
    expect(asked()).toBeGreaterThan(first);
    expect(await evidenceOf(companion)).toMatchObject({ kind: 'cost' });
    // The clock is a year ahead for one sync, and right again.
    sherweb.settings.distributorAccess = true;
    now = new Date('2027-05-06T06:00:00Z');
    await companion.sync();
    now = new Date('2026-05-07T06:00:00Z');
    const then = asked();
    await companion.sync();
    expect(asked()).toBeGreaterThan(then);
  });

  test('a choice of the admin is followed, and no charge is asked for', async () => {
    const companion = await charged(asRetail);
    await companion.call('writeSettings', { body: { recurringFee: 'cost' } });
    await companion.sync();
    expect(companion.state.requests.filter(({ path }) => path.includes('charges'))).toEqual([]);
    expect(moneyOf(companion)).toEqual([
      [3.6, 0],
      [33.75, 0],
      [13.5, 0],
    ]);
  });
});
