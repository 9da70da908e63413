import { expect, test } from 'vitest';
import { openSandbox } from './test-client.ts';

test('the control interface seeds, shows and resets', async () => {
  const { controlDo } = await openSandbox();
  expect(
    (await controlDo('POST', '/seed', { name: 'large', customers: 3, subscriptions: 6, inHalo: 2 })).status,
  ).toBe(204);
  const { json } = await controlDo('GET', '/state');
  expect(json.sherweb.customers).toHaveLength(3);
  expect(json.halo.clients).toHaveLength(2);
  await controlDo('POST', '/reset');
  expect((await controlDo('GET', '/state')).json.sherweb.customers).toEqual([]);
});

test('Sherweb changes as it would in its portal', async () => {
  const { controlDo, state } = await openSandbox();
  const customer = (await controlDo('POST', '/sherweb/customers', { name: 'Contoso' })).json;
  const path = `/sherweb/customers/${customer.id}`;
  const subscription = (
    await controlDo('POST', `${path}/subscriptions`, { productName: 'Visio', quantity: 2 })
  ).json;
  await controlDo('PATCH', `/sherweb/subscriptions/${subscription.id}`, { quantity: 7, fees: null });
  await controlDo('PATCH', path, { name: 'Contoso Ltd', suspended: true });
  expect(state.sherweb.customer(customer.id)).toMatchObject({
    displayName: 'Contoso Ltd',
    suspendedOn: expect.any(String),
    subscriptions: [{ productName: 'Visio', quantity: 7, fees: null }],
  });
  await controlDo('DELETE', `/sherweb/subscriptions/${subscription.id}`);
  await controlDo('DELETE', path);
  expect(state.sherweb.customers()).toEqual([]);
  expect((await controlDo('DELETE', path)).status).toBe(404);
});

test('Halo changes as a person would change it', async () => {
  const { controlDo, state } = await openSandbox();
  const client = (await controlDo('POST', '/halo/clients', { name: 'Contoso' })).json;
  const licence = (
    await controlDo('POST', '/halo/licences', { name: 'Visio', client_id: client.id, count: 2 })
  ).json;
  await controlDo('POST', '/halo/invoices', { clientId: client.id, lines: [{ licenceId: licence.id }] });
  await controlDo('POST', '/halo/items', { name: 'Office for all', recurringprice: 36 });
  expect(state.halo.items()).toMatchObject([{ name: 'Office for all', recurringprice: 36 }]);
  await controlDo('PATCH', `/halo/clients/${client.id}`, { name: 'Contoso Ltd', inactive: true });
  await controlDo('PATCH', `/halo/licences/${licence.id}`, { count: 8 });
  expect(state.halo.client(client.id)).toMatchObject({ name: 'Contoso Ltd', inactive: true });
  expect(state.halo.recurringInvoices()[0]?.lines[0]?.qty_order).toBe(8);
  await controlDo('PATCH', '/halo/settings', { answerStyle: 'objectForOne', rateLimit: null });
  expect(state.halo.settings).toMatchObject({
    answerStyle: 'objectForOne',
    rateLimit: null,
    maxPageSize: 1000,
  });
  await controlDo('DELETE', `/halo/clients/${client.id}`);
  expect(state.halo.licences()).toEqual([]);
});

test('faults and requests are within reach', async () => {
  const { controlDo, haloGet } = await openSandbox();
  const effect = { kind: 'status', status: 503 };
  const fault = { side: 'halo', match: { pathPattern: 'client$' }, times: 'always', effect };
  expect((await controlDo('POST', '/faults', fault)).json).toMatchObject([
    { side: 'halo', times: 'always', effect },
  ]);
  expect((await haloGet('/Client')).status).toBe(503);
  await controlDo('DELETE', '/faults');
  expect((await haloGet('/Client')).status).toBe(200);
  expect((await controlDo('GET', '/requests')).json).toMatchObject([
    { side: 'halo', method: 'GET', path: '/api/Client', status: 503 },
    { status: 200 },
  ]);
  await controlDo('DELETE', '/requests');
  expect((await controlDo('GET', '/requests')).json).toEqual([]);
});

test('a body that makes no sense is refused, naming what is wrong', async () => {
  const { controlDo } = await openSandbox();
  const answer = await controlDo('PATCH', '/halo/settings', { answerStyel: 'array' });
  expect(answer.status).toBe(400);
  expect(answer.json.error).toContain('answerStyel');
  expect((await controlDo('POST', '/seed', { name: 'tiny' })).status).toBe(400);
});
