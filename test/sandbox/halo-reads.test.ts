import { describe, expect, test } from 'vitest';
import { openSandbox } from './test-client.ts';

describe('signing in at Halo', () => {
  test('authinfo tells where the token is and which tenant, to anybody', async () => {
    const { ask, haloAt, haloUrl, credentials } = await openSandbox();
    const answer = await ask(haloAt('/authinfo'));
    expect(answer.json).toEqual({ auth_url: `${haloUrl}/auth`, tenant_id: credentials.halo.tenant });
  });

  test('a wrong tenant, id, secret and scope each have their own words', async () => {
    const { haloToken } = await openSandbox();
    expect((await haloToken({}, 'x')).json).toMatchObject({ error: 'invalid_request' });
    expect((await haloToken({ client_id: 'x' })).json).toMatchObject({ error: 'invalid_client' });
    expect((await haloToken({ client_secret: 'x' })).json).toMatchObject({ error: 'invalid_client' });
    expect((await haloToken({ scope: 'read:customers x' })).json).toMatchObject({ error: 'invalid_scope' });
  });

  test('a scope that was not asked for, and an agent that may not, are 403', async () => {
    const { ask, haloAt, haloHeaders, haloGet, state } = await openSandbox();
    const headers = await haloHeaders('read:customers');
    expect((await ask(haloAt('/Client'), { headers })).status).toBe(200);
    expect((await ask(haloAt('/SoftwareLicence'), { headers })).status).toBe(403);
    expect((await ask(haloAt('/Client'), { headers: {} })).status).toBe(401);
    state.halo.settings.agentScopes = ['read:customers'];
    expect((await haloGet('/SoftwareLicence')).status).toBe(403);
  });
});

describe('reading lists from Halo', () => {
  test('pages come with the whole count, and a page is never bigger than the greatest size', async () => {
    const { haloGet, state } = await openSandbox();
    for (let index = 0; index < 7; index += 1) state.halo.addClient({ name: `Branch ${index}` });
    const second = await haloGet('/Client?pageinate=true&page_size=3&page_no=2&madeup=1');
    expect(second.json.record_count).toBe(7);
    expect(second.json.clients.map(({ name }: { name: string }) => name)).toEqual([
      'Branch 3',
      'Branch 4',
      'Branch 5',
    ]);
    state.halo.settings.maxPageSize = 2;
    expect((await haloGet('/Client?pageinate=true&page_size=5000')).json.clients).toHaveLength(2);
    expect((await haloGet('/client')).json.clients).toHaveLength(7);
    state.halo.settings.listStyle = 'bare';
    expect((await haloGet('/Client')).json).toHaveLength(7);
  });

  test('order sorts by a field, orderdesc=true turns it round and orderdesc=1 does not', async () => {
    const { haloGet, state } = await openSandbox();
    for (const name of ['B', 'C', 'A']) state.halo.addClient({ name });
    const names = async (query: string): Promise<string> =>
      (await haloGet(`/Client?${query}`)).json.clients.map(({ name }: { name: string }) => name).join('');
    expect(await names('')).toBe('BCA');
    expect(await names('order=name')).toBe('ABC');
    expect(await names('order=name&orderdesc=true')).toBe('CBA');
    expect(await names('order=name&orderdesc=1')).toBe('ABC');
    state.halo.settings.listOrder = 'unordered';
    const first = await names('');
    expect(await names('')).not.toBe(first);
    expect(await names('order=name')).toBe('ABC');
  });

  test('a capped page 2 begins after the size that was asked for, or given', async () => {
    const { haloGet, state } = await openSandbox();
    for (let index = 0; index < 7; index += 1) state.halo.addClient({ name: `Branch ${index}` });
    state.halo.settings.maxPageSize = 2;
    const second = async () => (await haloGet('/Client?pageinate=true&page_size=5&page_no=2')).json.clients;
    expect((await second())[0].name).toBe('Branch 2');
    state.halo.settings.pageOffset = 'asked';
    expect((await second())[0].name).toBe('Branch 5');
  });

  test('what an agent may not see is neither listed nor found, and deleted licences are shown as told', async () => {
    const { haloGet, state } = await openSandbox();
    const client = state.halo.addClient({ name: 'One' });
    const [kept, gone] = ['Kept', 'Gone'].map((name) =>
      state.halo.addLicence({ name, client_id: client.id, count: 2.5 }),
    );
    state.halo.settings.deletedRows = 'byId';
    state.halo.deleteLicence(gone?.id ?? 0);
    const licences = async () => (await haloGet('/SoftwareLicence')).json;
    expect((await licences()).licences).toMatchObject([{ id: kept?.id, count: 2.5 }]);
    expect((await haloGet(`/SoftwareLicence/${gone?.id}`)).json).toMatchObject({ deleted: true });
    state.halo.settings.deletedRows = 'listed';
    expect((await licences()).record_count).toBe(2);
    state.halo.settings.seenLicences = [];
    state.halo.settings.seenClients = [];
    expect((await licences()).record_count).toBe(0);
    expect((await haloGet(`/SoftwareLicence/${kept?.id}`)).status).toBe(404);
    expect((await haloGet('/Client')).json.clients).toEqual([]);
  });

  test('inactive records come only when asked for', async () => {
    const { haloGet, state } = await openSandbox();
    const { id } = state.halo.addClient({ name: 'Adatum', inactive: true });
    state.halo.addLicence({ name: 'Visio', client_id: id, is_active: false });
    expect((await haloGet('/Client')).json.clients).toEqual([]);
    expect((await haloGet('/Client?includeinactive=true')).json.clients).toHaveLength(1);
    expect((await haloGet('/SoftwareLicence')).json.licences).toEqual([]);
    expect((await haloGet('/SoftwareLicence?includeinactive=true')).json.licences).toHaveLength(1);
  });

  test('licences are filtered by customer and type, and may leave fields out', async () => {
    const { haloGet, state } = await openSandbox();
    const [one, two] = [state.halo.addClient({ name: 'One' }), state.halo.addClient({ name: 'Two' })];
    const licence = state.halo.addLicence({ name: 'Visio', client_id: one.id, notes: 'mark' });
    state.halo.addLicence({ name: 'Project', client_id: one.id, type: 0 });
    state.halo.addLicence({ name: 'Visio', client_id: two.id });
    const path = `/SoftwareLicence?client_id=${one.id}&licence_type=1`;
    expect((await haloGet(path)).json.licences).toMatchObject([{ id: licence.id, notes: 'mark' }]);
    state.halo.settings.listOmits = ['notes'];
    expect((await haloGet(path)).json.licences[0]).not.toHaveProperty('notes');
    expect((await haloGet(`/SoftwareLicence/${licence.id}`)).json.notes).toBe('mark');
    expect((await haloGet('/SoftwareLicence/9999')).status).toBe(404);
  });

  test('top levels come bare or as a tree', async () => {
    const { haloGet, state } = await openSandbox();
    expect((await haloGet('/TopLevel')).json).toEqual([{ id: 1, name: 'Customers' }]);
    state.halo.settings.topLevelStyle = 'tree';
    expect((await haloGet('/TopLevel')).json.tree).toHaveLength(1);
  });

  test('Control shows the second writer, or is refused', async () => {
    const { haloGet, state } = await openSandbox();
    state.halo.settings.control = { halointegrator_sherweb: true };
    expect((await haloGet('/Control')).json).toEqual({ halointegrator_sherweb: true });
    state.halo.settings.control = null;
    expect((await haloGet('/Control')).status).toBe(403);
  });
});
