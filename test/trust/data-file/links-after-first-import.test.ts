import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openTestCompanion, type TestCompanion } from '../../support/companion.ts';
import { clientNamed, shop } from '../../support/shop.ts';
import { damages, spoil } from './damage.ts';

/** Imported once: five links, one of them to a licence that somebody else had made and that bears no mark. */
const imported = async () => {
  const it = await openTestCompanion({ seed: shop, settings: { onExistingLicence: 'adopt' } });
  const old = it.state.halo.addLicence({
    name: 'Microsoft 365 E3',
    client_id: clientNamed(it.state, 'Contoso Ltd').id,
    count: 10,
  });
  expect((await it.sync()).counts).toMatchObject({ subscriptionsCreated: 4, subscriptionsUpdated: 1 });
  await it.call('writeSettings', { body: { onExistingLicence: 'create' } });
  it.state.clearRequests();
  return { it, old: old.id };
};
const links = (it: TestCompanion) =>
  it.companion().data.links.value.links.toSorted((a, b) => a.haloLicenceId - b.haloLicenceId);
const notes = async (it: TestCompanion) => (await it.call('status', {})).notes.map(({ code }) => code);
const breakAll = async (it: TestCompanion) => {
  for (const name of await readdir(it.dataDir))
    if (name.startsWith('links.json')) await writeFile(join(it.dataDir, name), 'x');
};

describe('links.json right after the first import', () => {
  test.each(damages)('%s: its one state comes back and that is said', async (_, damage) => {
    const { it } = await imported();
    const before = links(it);
    await it.restart(() => spoil(join(it.dataDir, 'links.json'), damage));
    expect(await notes(it)).toEqual(['store.recovered']);
    expect(links(it)).toEqual(before);
    expect((await it.sync()).changes).toEqual([]);
    expect(it.state.writes()).toEqual([]);
  });

  test('damaged with its backup: the reports of past runs tell the links, without a mark too', async () => {
    const { it, old } = await imported();
    const before = links(it);
    await it.restart(() => breakAll(it));
    expect(await notes(it)).toEqual(['store.linksLost']);
    expect(links(it)).toEqual(before);
    expect(before.map(({ haloLicenceId }) => haloLicenceId)).toContain(old);
    expect((await it.sync()).changes).toEqual([]);
    await it.restart();
    expect(await notes(it)).toEqual([]);
  });

  test('damaged with its backup and all reports: the marks tell, and the sync goes on', async () => {
    const { it, old } = await imported();
    await it.call('writeSettings', { body: { onExistingLicence: 'hold' } });
    await it.restart(async () => {
      await breakAll(it);
      await rm(join(it.dataDir, 'runs'), { recursive: true });
    });
    expect([await notes(it), links(it)]).toEqual([['store.linksLost'], []]);
    const run = await it.sync();
    expect(run.changes.map(({ kind }) => kind)).toEqual(Array(4).fill('linkSubscription'));
    expect(run.problems).toMatchObject([{ code: 'sync.existingLicence', haloLicenceId: old }]);
    expect(it.state.writes()).toEqual([]);
  });
});
