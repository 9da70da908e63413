import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openTestCompanion, type TestCompanion } from '../support/companion.ts';
import { clientNamed, licenceOf, shop } from '../support/shop.ts';

const forget =
  ({ dataDir }: TestCompanion, file: string) =>
  async () => {
    for (const name of await readdir(dataDir))
      if (name.startsWith(file)) await rm(join(dataDir, name), { recursive: true });
  };

const imported = async () => {
  const companion = await openTestCompanion({ seed: shop });
  await companion.sync();
  const before = structuredClone(companion.state.halo.licences());
  return { companion, before };
};

describe('our own record is lost', () => {
  test.each([
    ['is listed', []],
    ['is not listed', ['notes']],
  ])('links lost, the mark %s: found again by the marks, nothing is created', async (_, listOmits) => {
    const { companion, before } = await imported();
    await companion.restart(forget(companion, 'links'));
    expect(companion.companion().data.links.value.links).toEqual([]);
    companion.state.halo.settings.listOmits = listOmits;
    companion.state.sherweb.setQuantity('c-e3', 15);
    companion.state.clearRequests();

    const run = await companion.sync();
    expect(run.changes.map(({ kind, outcome }) => `${kind} ${outcome}`)).toEqual([
      'updateSubscription applied',
      ...Array(5).fill('linkSubscription applied'),
    ]);
    expect(companion.state.writes('halo').map(({ body }) => body)).toEqual([
      [{ id: licenceOf(companion.state, 'c-e3').id, count: 15 }],
    ]);
    expect(companion.state.halo.licences()).toEqual(
      before.map((licence) => (licence.count === 12 ? { ...licence, count: 15 } : licence)),
    );
    companion.state.clearRequests();
    expect((await companion.sync()).changes).toEqual([]);
    expect(companion.state.requests.filter(({ path }) => /Licence\/\d+$/.test(path))).toEqual([]);
  });

  test('everything lost: mapped by name and linked by mark, nothing is created', async () => {
    const { companion, before } = await imported();
    await companion.restart(async () => {
      for (const name of await readdir(companion.dataDir))
        await rm(join(companion.dataDir, name), { recursive: true });
    });
    companion.state.clearRequests();
    const run = await companion.sync();
    expect(run.counts).toMatchObject({ mappingsCreated: 2, subscriptionsCreated: 0, failed: 0 });
    expect(companion.state.writes()).toEqual([]);
    expect(companion.state.halo.licences()).toEqual(before);
  });

  test('a cancelled subscription is still known by its mark', async () => {
    const { companion } = await imported();
    await companion.restart(forget(companion, 'links'));
    await companion.call('writeSettings', { body: { deactivateDeleted: true } });
    companion.state.sherweb.cancel('c-visio');
    expect((await companion.sync()).counts.subscriptionsDeactivated).toBe(1);
    expect(licenceOf(companion.state, 'c-visio').is_active).toBe(false);
  });

  test('two licences with one mark: nobody guesses which', async () => {
    const { companion } = await imported();
    const { id: _id, ...copy } = licenceOf(companion.state, 'c-e3');
    companion.state.halo.addLicence(copy);
    await companion.restart(forget(companion, 'links'));
    companion.state.sherweb.setQuantity('c-e3', 15);
    companion.state.clearRequests();
    const run = await companion.sync();
    expect(run.problems).toMatchObject([{ code: 'sync.markedTwice', severity: 'decision' }]);
    expect(companion.state.writes()).toEqual([]);
  });

  test('a damaged file is recovered from its backup, and the status says so', async () => {
    const { companion } = await imported();
    await companion.restart(() => writeFile(join(companion.dataDir, 'companion.json'), '{"format":'));
    const { notes } = await companion.call('status', {});
    expect(notes).toMatchObject([{ code: 'store.recovered' }]);
    companion.state.clearRequests();
    const run = await companion.sync();
    expect([run.status, run.counts.subscriptionsCreated]).toEqual(['completed', 0]);
    expect(companion.state.writes()).toEqual([]);
  });
});

describe("a licence is not in Halo's list", () => {
  test('but is there when asked for: it is not made a second time', async () => {
    const { companion, before } = await imported();
    const { id } = licenceOf(companion.state, 'c-e3');
    companion.state.halo.editLicence(id, { type: 0 });
    const run = await companion.sync();
    expect([run.status, run.counts.unchanged, run.changes]).toEqual(['completed', 5, []]);
    expect(companion.state.halo.licences()).toHaveLength(before.length);
  });

  test('and cannot be looked up: it is not made a second time, and the report says why', async () => {
    const { companion, before } = await imported();
    const { id } = licenceOf(companion.state, 'c-e3');
    companion.state.halo.editLicence(id, { type: 0 });
    const match = { method: 'GET', path: `/SoftwareLicence/${id}` };
    companion.state.faults.add({ side: 'halo', match, times: 50, effect: { kind: 'status', status: 500 } });
    const run = await companion.sync();
    expect([run.status, run.problems.map(({ code }) => code)]).toEqual([
      'partial',
      ['sync.licenceUnverified'],
    ]);
    expect(companion.state.halo.licences()).toHaveLength(before.length);
  });
});

describe('links are lost, and a licence was moved to another Halo customer meanwhile', () => {
  const moved = async () => {
    const { companion } = await imported();
    const to = companion.state.halo.addClient({ name: 'Northwind Traders' });
    companion.state.halo.editLicence(licenceOf(companion.state, 'c-e3').id, { client_id: to.id });
    await companion.restart(forget(companion, 'links'));
    companion.state.clearRequests();
    return {
      companion,
      contoso: clientNamed(companion.state, 'Contoso Ltd').id,
      before: companion.state.halo.licences().length,
    };
  };

  test.each([
    ['everything', 'is listed', []],
    ['everything', 'is not listed', ['notes']],
    ['that one customer', 'is listed', []],
    ['that one customer', 'is not listed', ['notes']],
  ])(
    'a sync of %s, the mark %s: it is not made a second time, a person decides',
    async (what, _, listOmits) => {
      const { companion, contoso, before } = await moved();
      companion.state.halo.settings.listOmits = listOmits;
      const run = await companion.sync(what === 'everything' ? {} : { haloClientIds: [contoso] });
      expect(run.problems).toMatchObject([
        { code: 'sync.licenceAtOtherCustomer', sherwebCustomerId: 'contoso' },
      ]);
      expect(run.counts).toMatchObject({ subscriptionsCreated: 0, failed: 0 });
      expect(companion.state.writes()).toEqual([]);
      expect(companion.state.halo.licences()).toHaveLength(before);
    },
  );

  test('a sync of that one customer finds it beside a linked one that was moved to the same customer', async () => {
    const { companion, before } = await imported();
    const { state } = companion;
    const { id: client_id } = state.halo.addClient({ name: 'Northwind Traders' });
    for (const id of ['c-e3', 'c-visio']) state.halo.editLicence(licenceOf(state, id).id, { client_id });
    await companion.companion().data.links.change(({ links }) => ({
      links: links.filter(({ subscriptionId }) => subscriptionId !== 'c-e3'),
    }));
    state.halo.settings.listOmits = ['notes'];
    state.clearRequests();
    const run = await companion.sync({ haloClientIds: [clientNamed(state, 'Contoso Ltd').id] });
    expect(run.problems).toMatchObject([{ code: 'sync.licenceAtOtherCustomer', values: { count: 2 } }]);
    expect(run.counts).toMatchObject({ subscriptionsCreated: 0, failed: 0 });
    expect(state.writes()).toEqual([]);
    expect(state.halo.licences()).toHaveLength(before.length);
  });

  test('a sync of that one customer leaves the licences of others as they are', async () => {
    const { companion, contoso } = await moved();
    await companion.call('writeSettings', { body: { deactivateDeleted: true } });
    companion.state.sherweb.setQuantity('f-e3', 99);
    companion.state.sherweb.cancel('f-backup');
    const run = await companion.sync({ haloClientIds: [contoso] });
    expect(run.changes.map(({ kind }) => kind)).toEqual(['linkSubscription', 'linkSubscription']);
    expect(companion.state.writes()).toEqual([]);
  });
});
