import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openTestCompanion, type TestCompanion } from '../../support/companion.ts';
import { clientNamed, shop } from '../../support/shop.ts';
import { damages, spoil } from './damage.ts';

/** Imported once: five links, one of them to a licence that somebody else had made and that bears no mark. */
const imported = async () => {
  const companion = await openTestCompanion({ seed: shop, settings: { onExistingLicence: 'adopt' } });
  const old = companion.state.halo.addLicence({
    name: 'Microsoft 365 E3',
    client_id: clientNamed(companion.state, 'Contoso Ltd').id,
    count: 10,
  });
  expect((await companion.sync()).counts).toMatchObject({ subscriptionsCreated: 4, subscriptionsUpdated: 1 });
  await companion.call('writeSettings', { body: { onExistingLicence: 'create' } });
  companion.state.clearRequests();
  return { companion, old: old.id };
};
const links = (companion: TestCompanion) =>
  companion.companion().data.links.value.links.toSorted((a, b) => a.haloLicenceId - b.haloLicenceId);
const notes = async (companion: TestCompanion) =>
  (await companion.call('status', {})).notes.map(({ code }) => code);
const breakAll = async (companion: TestCompanion) => {
  for (const name of await readdir(companion.dataDir))
    if (name.startsWith('links.json')) await writeFile(join(companion.dataDir, name), 'x');
};

describe('links.json right after the first import', () => {
  test.each(damages)('%s: its one state comes back and that is said', async (_, damage) => {
    const { companion } = await imported();
    const before = links(companion);
    await companion.restart(() => spoil(join(companion.dataDir, 'links.json'), damage));
    expect(await notes(companion)).toEqual(['store.recovered']);
    expect(links(companion)).toEqual(before);
    expect((await companion.sync()).changes).toEqual([]);
    expect(companion.state.writes()).toEqual([]);
  });

  test('damaged with its backup: the reports of past runs tell the links, without a mark too', async () => {
    const { companion, old } = await imported();
    const before = links(companion);
    await companion.restart(() => breakAll(companion));
    expect(await notes(companion)).toEqual(['store.linksLost']);
    // How many seats were in step is not in reports; the next sync sees it.
    expect(links(companion)).toEqual(before.map(({ seats: _seats, ...link }) => link));
    expect(before.map(({ haloLicenceId }) => haloLicenceId)).toContain(old);
    expect((await companion.sync()).changes).toEqual([]);
    expect(links(companion)).toEqual(before);
    await companion.restart();
    expect(await notes(companion)).toEqual([]);
  });

  test('damaged with its backup and all reports: the marks tell, and the sync goes on', async () => {
    const { companion, old } = await imported();
    await companion.call('writeSettings', { body: { onExistingLicence: 'hold' } });
    await companion.restart(async () => {
      await breakAll(companion);
      await rm(join(companion.dataDir, 'runs'), { recursive: true });
    });
    expect([await notes(companion), links(companion)]).toEqual([['store.linksLost'], []]);
    const run = await companion.sync();
    expect(run.changes.map(({ kind }) => kind)).toEqual(Array(4).fill('linkSubscription'));
    expect(run.problems).toMatchObject([{ code: 'sync.existingLicence', haloLicenceId: old }]);
    expect(companion.state.writes()).toEqual([]);
  });
});
