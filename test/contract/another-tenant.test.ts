import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type Sandbox, startSandbox } from '../sandbox/index.ts';
import type { SandboxSeed } from '../sandbox/state.ts';
import { openTestCompanion, type TestCompanion } from '../support/companion.ts';
import { nothingGiven } from '../support/no-credentials.ts';
import { clientNamed, shop } from '../support/shop.ts';

/** The tenant that goes live: its client of the same number is somebody else. */
const live: SandboxSeed = ({ halo }) => {
  halo.credentials.tenant = 'zebra-live';
  halo.addClient({ name: 'Zebra Hospital' });
  halo.addClient({ name: 'Fabrikam, Inc.' });
};

/** A companion that synced with the trial, and another Halo beside it. */
async function afterTheTrial(seed: SandboxSeed = live) {
  const companion = await openTestCompanion({ seed: shop, environment: nothingGiven });
  const { sherweb } = companion.sandbox.credentials;
  await companion.call('writeCredentials', { body: { sherweb } });
  const other = await startSandbox({ seed });
  onTestFinished(other.close);
  await useHalo(companion, companion.sandbox);
  await companion.sync();
  return { companion, other };
}

const useHalo = (companion: TestCompanion, { haloUrl, credentials }: Sandbox) => {
  const { clientId, clientSecret } = credentials.halo;
  return companion.call('writeCredentials', { body: { halo: { url: haloUrl, clientId, clientSecret } } });
};

const refusal = { status: 409, note: { code: 'tenant.changed' } };
const panel = (companion: TestCompanion) => {
  const haloClientId = clientNamed(companion.state, 'Contoso Ltd').id;
  return companion.call('clientSubscriptions', { params: { haloClientId } });
};

describe('the Halo address is changed to another tenant, as when a trial goes live', () => {
  test('nothing is planned, mapped or shown, and nothing written, until a person has decided', async () => {
    const { companion, other } = await afterTheTrial();
    await useHalo(companion, other);
    // Before anybody has looked at the new tenant.
    await expect(panel(companion)).rejects.toMatchObject(refusal);
    for (const run of [await companion.sync(), await companion.preview()])
      expect([run.status, run.changes, run.problems.map(({ code }) => code)]).toEqual([
        'failed',
        [],
        ['tenant.changed'],
      ]);
    const setMapping = { params: { sherwebCustomerId: 'contoso' }, body: { haloClientId: 101 } };
    await expect(companion.call('generateMappings', {})).rejects.toMatchObject(refusal);
    await expect(companion.call('setMapping', setMapping)).rejects.toMatchObject(refusal);
    expect(other.state.halo.licences()).toEqual([]);
    expect(
      other.state.requests.filter(({ method, path }) => method === 'POST' && !path.includes('token')),
    ).toEqual([]);

    const { tenant } = await companion.call('status', {});
    expect(tenant).toMatchObject({ side: 'halo', choices: [{ choice: 'same' }, { choice: 'anew' }] });
    expect(tenant?.message).toContain('southridge');
    expect(tenant?.message).toContain('zebra-live');
    const headers = { Authorization: `Bearer ${companion.companion().controlKey}`, 'accept-language': 'fr' };
    const inFrench = await (await companion.fetch('/api/tenant', { headers })).text();
    expect(inFrench).toContain('Halo est un autre compte');
    expect(inFrench).toContain('Recommencer');
  });

  test('nobody links, unlinks or lists its licences, and it gets no ticket of ours', async () => {
    const { companion, other } = await afterTheTrial();
    const zebra = other.state.halo.clients()[0]?.id ?? 0;
    // The licence of the same number is somebody else's.
    const { id } = other.state.halo.addLicence({ name: 'Theirs', client_id: zebra, count: 1 });
    await useHalo(companion, other);
    const params = { subscriptionId: 'c-e3' };
    await expect(companion.call('setLink', { params, body: { haloLicenceId: id } })).rejects.toMatchObject(
      refusal,
    );
    await expect(companion.call('removeLink', { params })).rejects.toMatchObject(refusal);
    const sides = { params: { sherwebCustomerId: 'contoso' } };
    await expect(companion.call('customerLicences', sides)).rejects.toMatchObject(refusal);
    const way = { kind: 'ticket' as const, haloClientId: zebra, ticketTypeId: 1, team: null };
    const { wayId } = await companion.call('addWay', { body: { name: 'Tickets', target: way } });
    expect(await companion.call('testWay', { params: { wayId } })).toMatchObject({
      ok: false,
      said: { code: 'tenant.changed' },
    });
    expect(other.state.writes('halo')).toEqual([]);
  });

  test("the note of an order is not written on the ticket of that number, which is somebody else's", async () => {
    const { companion, other } = await afterTheTrial();
    const { call, state, sync } = companion;
    await call('writeSettings', {
      body: { ordersEnabled: true, ordersApproverMayRequest: true, ticketNoteOutcome: 7 },
    });
    const ticket = clientNamed(state, 'Contoso Ltd').id * 10;
    const isNote = { method: 'POST', path: /actions/i };
    state.faults.add({ side: 'halo', match: isNote, times: 3, effect: { kind: 'status', status: 503 } });
    const { orderId } = await call('requestOrder', { body: { subscriptionId: 'c-e3', to: 26, ticket } });
    await call('approveOrder', { params: { orderId } });
    const tries = ({ requests }: Sandbox['state']) =>
      requests.filter(({ method, path }) => method === isNote.method && isNote.path.test(path)).length;
    await expect.poll(() => tries(state), { timeout: 20_000 }).toBe(3);
    await useHalo(companion, other);
    await sync();
    await expect
      .poll(async () => (await call('readOrder', { params: { orderId } })).details.ticketNote)
      .toMatchObject({ state: 'refused', problem: { code: 'tenant.changed' } });
    expect([tries(other.state), tries(state)]).toEqual([0, 3]);
  });

  test('it is the same: mappings and links go on to be used, and that is in the record', async () => {
    const { companion, other } = await afterTheTrial();
    await useHalo(companion, other);
    await companion.sync();
    const settled = await companion.call('settleTenant', { body: { choice: 'same' } });
    expect(settled).toEqual({ choice: 'same', side: 'halo', mappings: 2, links: 5, keptIn: null });
    expect((await companion.preview()).problems.map(({ code }) => code)).not.toContain('tenant.changed');
    expect((await companion.call('status', {})).tenant).toBeNull();
    const { entries } = await companion.call('listAudit', {});
    expect(entries.find(({ action }) => action === 'tenantSettled')).toMatchObject({ outcome: 'done' });
  });

  test('start anew: old mappings and links lie in a file that is named, and the new tenant is mapped by its own names', async () => {
    const { companion, other } = await afterTheTrial();
    await useHalo(companion, other);
    await companion.sync();
    const { keptIn, mappings, links } = await companion.call('settleTenant', { body: { choice: 'anew' } });
    expect([mappings, links]).toEqual([2, 5]);
    const kept = JSON.parse(await readFile(keptIn ?? '', 'utf8'));
    expect([kept.mappings.length, kept.links.length]).toEqual([2, 5]);
    expect(await readdir(companion.dataDir)).toContain(keptIn?.split('/').at(-1));
    expect(keptIn?.startsWith(join(companion.dataDir, 'set-aside-'))).toBe(true);

    await companion.restart();
    const run = await companion.sync();
    expect(run.status).toBe('completed');
    const zebra = other.state.halo.clients().find(({ name }) => name === 'Zebra Hospital');
    expect(other.state.halo.licences().filter(({ client_id }) => client_id === zebra?.id)).toEqual([]);
    const fabrikam = other.state.halo.clients().find(({ name }) => name === 'Fabrikam, Inc.');
    expect(other.state.halo.licences().filter(({ client_id }) => client_id === fabrikam?.id)).toHaveLength(2);
    await expect(companion.call('settleTenant', { body: { choice: 'same' } })).rejects.toMatchObject({
      note: { code: 'tenant.notAsked' },
    });
  });

  test('back to the former address: the question goes by itself', async () => {
    const { companion, other } = await afterTheTrial();
    await useHalo(companion, other);
    await companion.sync();
    await useHalo(companion, companion.sandbox);
    expect((await panel(companion)).subscriptions).toHaveLength(3);
    expect((await companion.call('status', {})).tenant).toBeNull();
    expect(await companion.sync()).toMatchObject({ status: 'completed', changes: [] });
  });
});

test('a tenant that moved to another host, with the same tenant id, is the same', async () => {
  const { companion, other } = await afterTheTrial(shop);
  await useHalo(companion, other);
  expect((await panel(companion)).subscriptions).toHaveLength(3);
  await companion.call('generateMappings', {});
  expect((await companion.call('status', {})).tenant).toBeNull();
});

describe('the Sherweb account', () => {
  test('with a new client ID is the same as long as it lists a customer we know', async () => {
    const { companion } = await afterTheTrial();
    companion.state.sherweb.credentials.clientId = 'renewed-client-id';
    await companion.call('writeCredentials', { body: { sherweb: companion.state.sherweb.credentials } });
    expect(await companion.sync()).toMatchObject({ status: 'completed', problems: [] });
  });

  test('of somebody else is asked about: its customers are others', async () => {
    const { companion } = await afterTheTrial();
    const { sherweb } = companion.state;
    sherweb.credentials.clientId = 'client-id-of-another-msp';
    for (const { id } of sherweb.customers()) sherweb.remove(id);
    sherweb.addCustomer({ id: 'theirs', name: 'Contoso Ltd' });
    await companion.call('writeCredentials', { body: { sherweb: sherweb.credentials } });
    const run = await companion.sync();
    expect(run.problems.map(({ code }) => code)).toEqual(['tenant.changed']);
    expect((await companion.call('status', {})).tenant).toMatchObject({ side: 'sherweb' });
  });
});
