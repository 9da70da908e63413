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
  const it = await openTestCompanion({ seed: shop });
  await it.sync();
  const before = structuredClone(it.state.halo.licences());
  return { it, before };
};

describe('our own record is lost', () => {
  test.each([
    ['is listed', []],
    ['is not listed', ['notes']],
  ])('links lost, the mark %s: found again by the marks, nothing is created', async (_, listOmits) => {
    const { it, before } = await imported();
    await it.restart(forget(it, 'links'));
    expect(it.companion().data.links.value.links).toEqual([]);
    it.state.halo.settings.listOmits = listOmits;
    it.state.sherweb.setQuantity('c-e3', 15);
    it.state.clearRequests();

    const run = await it.sync();
    expect(run.changes.map(({ kind, outcome }) => `${kind} ${outcome}`)).toEqual([
      'updateSubscription applied',
      ...Array(5).fill('linkSubscription applied'),
    ]);
    expect(it.state.writes('halo').map(({ body }) => body)).toEqual([
      [{ id: licenceOf(it.state, 'c-e3').id, count: 15 }],
    ]);
    expect(it.state.halo.licences()).toEqual(
      before.map((licence) => (licence.count === 12 ? { ...licence, count: 15 } : licence)),
    );
    it.state.clearRequests();
    expect((await it.sync()).changes).toEqual([]);
    expect(it.state.requests.filter(({ path }) => /Licence\/\d+$/.test(path))).toEqual([]);
  });

  test('everything lost: mapped by name and linked by mark, nothing is created', async () => {
    const { it, before } = await imported();
    await it.restart(async () => {
      for (const name of await readdir(it.dataDir)) await rm(join(it.dataDir, name), { recursive: true });
    });
    it.state.clearRequests();
    const run = await it.sync();
    expect(run.counts).toMatchObject({ mappingsCreated: 2, subscriptionsCreated: 0, failed: 0 });
    expect(it.state.writes()).toEqual([]);
    expect(it.state.halo.licences()).toEqual(before);
  });

  test('a cancelled subscription is still known by its mark', async () => {
    const { it } = await imported();
    await it.restart(forget(it, 'links'));
    await it.call('writeSettings', { body: { deactivateDeleted: true } });
    it.state.sherweb.cancel('c-visio');
    expect((await it.sync()).counts.subscriptionsDeactivated).toBe(1);
    expect(licenceOf(it.state, 'c-visio').is_active).toBe(false);
  });

  test('two licences with one mark: nobody guesses which', async () => {
    const { it } = await imported();
    const { id: _id, ...copy } = licenceOf(it.state, 'c-e3');
    it.state.halo.addLicence(copy);
    await it.restart(forget(it, 'links'));
    it.state.sherweb.setQuantity('c-e3', 15);
    it.state.clearRequests();
    const run = await it.sync();
    expect(run.problems).toMatchObject([{ code: 'sync.markedTwice', severity: 'decision' }]);
    expect(it.state.writes()).toEqual([]);
  });

  test('a damaged file is recovered from its backup, and the status says so', async () => {
    const { it } = await imported();
    await it.restart(() => writeFile(join(it.dataDir, 'companion.json'), '{"format":'));
    const { notes } = await it.call('status', {});
    expect(notes).toMatchObject([{ code: 'store.recovered' }]);
    it.state.clearRequests();
    const run = await it.sync();
    expect([run.status, run.counts.subscriptionsCreated]).toEqual(['completed', 0]);
    expect(it.state.writes()).toEqual([]);
  });
});

describe("a licence is not in Halo's list", () => {
  test('but is there when asked for: it is not made a second time', async () => {
    const { it, before } = await imported();
    const { id } = licenceOf(it.state, 'c-e3');
    it.state.halo.editLicence(id, { type: 0 });
    const run = await it.sync();
    expect([run.status, run.counts.unchanged, run.changes]).toEqual(['completed', 5, []]);
    expect(it.state.halo.licences()).toHaveLength(before.length);
  });

  test('and cannot be looked up: it is not made a second time, and the report says why', async () => {
    const { it, before } = await imported();
    const { id } = licenceOf(it.state, 'c-e3');
    it.state.halo.editLicence(id, { type: 0 });
    const match = { method: 'GET', path: `/SoftwareLicence/${id}` };
    it.state.faults.add({ side: 'halo', match, times: 50, effect: { kind: 'status', status: 500 } });
    const run = await it.sync();
    expect([run.status, run.problems.map(({ code }) => code)]).toEqual([
      'partial',
      ['sync.licenceUnverified'],
    ]);
    expect(it.state.halo.licences()).toHaveLength(before.length);
  });
});

describe('links are lost, and a licence was moved to another Halo customer meanwhile', () => {
  const moved = async () => {
    const { it } = await imported();
    const to = it.state.halo.addClient({ name: 'Northwind Traders' });
    it.state.halo.editLicence(licenceOf(it.state, 'c-e3').id, { client_id: to.id });
    await it.restart(forget(it, 'links'));
    it.state.clearRequests();
    return { it, contoso: clientNamed(it.state, 'Contoso Ltd').id, before: it.state.halo.licences().length };
  };

  test.each([
    ['everything', 'is listed', []],
    ['everything', 'is not listed', ['notes']],
    ['that one customer', 'is listed', []],
    ['that one customer', 'is not listed', ['notes']],
  ])(
    'a sync of %s, the mark %s: it is not made a second time, a person decides',
    async (what, _, listOmits) => {
      const { it, contoso, before } = await moved();
      it.state.halo.settings.listOmits = listOmits;
      const run = await it.sync(what === 'everything' ? {} : { haloClientIds: [contoso] });
      expect(run.problems).toMatchObject([{ code: 'sync.licenceAtOtherCustomer', subscriptionId: 'c-e3' }]);
      expect(run.counts).toMatchObject({ subscriptionsCreated: 0, failed: 0 });
      expect(it.state.writes()).toEqual([]);
      expect(it.state.halo.licences()).toHaveLength(before);
    },
  );

  test('a sync of that one customer leaves the licences of others as they are', async () => {
    const { it, contoso } = await moved();
    await it.call('writeSettings', { body: { deactivateDeleted: true } });
    it.state.sherweb.setQuantity('f-e3', 99);
    it.state.sherweb.cancel('f-backup');
    const run = await it.sync({ haloClientIds: [contoso] });
    expect(run.changes.map(({ kind }) => kind)).toEqual(['linkSubscription', 'linkSubscription']);
    expect(it.state.writes()).toEqual([]);
  });
});
