import { expect, test } from 'vitest';
import { openShop } from '../support/billed.ts';

type Shop = Awaited<ReturnType<typeof openShop>>;
const listOf = ({ call }: Shop) => call('billingWorklist', {});

test('the worklist tells how a quantity came about: the licences of its line, whose they are, what is free and the least', async () => {
  const shop = await openShop();
  const { invoice, licence } = shop;
  invoice('c-e3', [
    {
      licenceIds: [licence('c-e3').id, licence('f-e3').id],
      free: 2,
      minimum: 40,
      quantity: 30,
      unitPrice: 10,
    },
  ]);
  const { reasons, names } = await listOf(shop);
  expect(reasons['c-e3']).toEqual([
    expect.objectContaining({
      haloClientId: licence('c-e3').client_id,
      expected: 40,
      licences: [
        expect.objectContaining({ haloLicenceId: licence('c-e3').id, seats: 12, free: 2, minimum: 40 }),
        expect.objectContaining({ haloClientId: licence('f-e3').client_id, seats: 20, free: 0, gone: false }),
      ],
    }),
  ]);
  expect(names[licence('f-e3').client_id]).toBe('Fabrikam, Inc.');
});

test('what is billed as it was bought, by its own line, needs no explanation', async () => {
  const shop = await openShop();
  shop.tieAll();
  expect((await listOf(shop)).reasons).toEqual({});
});

test('a line on the invoice of another customer is explained although it is right, and that customer named', async () => {
  const shop = await openShop();
  const parent = shop.state.halo.addClient({ name: 'Contoso Group' });
  await shop.sync();
  shop.state.halo.addRecurringInvoice(parent.id, [{ licenceId: shop.licence('c-e3').id, unitPrice: 10 }]);
  const { billing, reasons, names } = await listOf(shop);
  expect(billing.rows.find(({ subscriptionId }) => subscriptionId === 'c-e3')?.state).toBe('right');
  expect(reasons['c-e3']).toEqual([expect.objectContaining({ haloClientId: parent.id })]);
  expect(names[parent.id]).toBe('Contoso Group');
});

test('a second writer is named: an active licence of a product that its customer buys and that is not ours', async () => {
  const shop = await openShop();
  const { halo } = shop.state;
  const clientId = shop.licence('c-e3').client_id;
  halo.addLicence({ name: 'Microsoft 365 E3', client_id: clientId, count: 12 });
  halo.addLicence({ name: 'Microsoft 365 E3', client_id: clientId, count: 12, is_active: false });
  halo.addLicence({ name: 'Antivirus of another distributor', client_id: clientId, count: 5 });
  const { otherWriter } = await listOf(shop);
  expect(otherWriter).toMatchObject({
    code: 'billing.otherWriter',
    action: expect.stringMatching(/switch that off/),
    licences: [{ haloClientId: clientId, name: 'Microsoft 365 E3', count: 12 }],
  });
});

test('where nobody else writes, no second writer is named', async () => {
  expect((await listOf(await openShop())).otherWriter).toBeNull();
});
