import { expect, test } from 'vitest';
import { nasty, nastyNames } from './seeds/nasty.ts';
import { small } from './seeds/small.ts';
import { openSandbox } from './test-client.ts';

const openWeb = async (seed = small) => {
  const sandbox = await openSandbox({ seed });
  const url = (path: string) => `${sandbox.haloUrl}/web-data/${path}`;
  const read = (path: string) => sandbox.ask(url(path));
  const send = (path: string, body: unknown) =>
    sandbox.ask(url(path), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  return { ...sandbox, read, send };
};

test('the page sees what the API would show: customers by name, and a customer with its licences', async () => {
  const { read, state } = await openWeb();
  const { customers } = (await read('customers')).json;
  expect(customers.map(({ name }: { name: string }) => name).slice(0, 3)).toEqual([
    'Adatum Corporation',
    'Adatum Corporation',
    'Contoso Ltd',
  ]);
  state.halo.addLicence({ name: 'Visio', client_id: 101, count: 3 });
  const { client, licences, invoices, previous, next } = (await read('customers/101')).json;
  expect(client.name).toBe('Contoso Ltd');
  expect(licences).toMatchObject([{ name: 'Microsoft 365 Business Premium', count: 40 }, { name: 'Visio' }]);
  expect(invoices[0].lines).toHaveLength(3);
  expect([previous, next]).toEqual([105, 102]);
});

test('sites, users and tickets lead back to their customer', async () => {
  const { read } = await openWeb();
  const { sites, users, tickets } = (await read('customers/101')).json;
  expect((await read(`sites/${sites[0].id}`)).json.client.id).toBe(101);
  expect((await read(`users/${users[0].id}`)).json.client.id).toBe(101);
  expect((await read(`tickets/${tickets[0].id}`)).json.ticket).toMatchObject({
    clientId: 101,
    client: 'Contoso Ltd',
  });
});

test('what is not there is 404', async () => {
  const { read } = await openWeb();
  for (const path of ['customers/999', 'tickets/1', 'sites/1', 'users/9999', 'integrations/nobody', 'else']) {
    expect((await read(path)).status, path).toBe(404);
  }
});

test('names come through letter for letter', async () => {
  const { read } = await openWeb(nasty);
  const { customers } = (await read('customers')).json;
  const names = customers.map(({ name }: { name: string }) => name);
  for (const [, name] of nastyNames) if (name !== null) expect(names).toContain(name);
});

test('an agent adds a customer, which the API then knows', async () => {
  const { send, haloGet } = await openWeb();
  const { client } = (await send('customers', { name: ' Fourth Coffee ' })).json;
  expect((await haloGet(`/Client/${client.id}`)).json.name).toBe('Fourth Coffee');
  expect((await send('customers', { name: ' ' })).status).toBe(400);
});

test('an agent enables an integration', async () => {
  const { read, send, state } = await openWeb();
  expect((await read('integrations/vantis')).json.tile.enabled).toBe(false);
  await send('integrations/vantis', { enabled: true });
  expect((await read('integrations/vantis')).json.tile.enabled).toBe(true);
  expect((await send('integrations/sherweb', { enabled: true })).status).toBe(404);
  state.reset();
  expect((await read('integrations/vantis')).json.tile.enabled).toBe(false);
});

test("Halo's own Sherweb module is in the Distribution group only when asked for", async () => {
  const { read, send, state } = await openWeb();
  const slugs = async () => {
    const { groups } = (await read('integrations')).json;
    const group = groups.find(({ label }: { label: string }) => label === 'distribution');
    return group.tiles.map(({ slug }: { slug: string }) => slug);
  };
  expect(await slugs()).not.toContain('sherweb');
  state.web.settings.sherwebTile = 'disabled';
  expect(await slugs()).toContain('sherweb');
  await send('integrations/sherweb', { enabled: true });
  expect(state.web.settings.sherwebTile).toBe('enabled');
});
