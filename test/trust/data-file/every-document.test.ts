import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { TestCompanion } from '../../support/companion.ts';
import { prepared } from '../../support/prepared.ts';
import { shop } from '../../support/shop.ts';
import { tried } from '../depth.ts';
import { damages, newer, spoil } from './damage.ts';

/** Imported; its newest change is a setting, and everything has a backup. */
const used = prepared({ seed: shop }, async (it) => {
  await it.sync();
  it.state.sherweb.addSubscription('contoso', { id: 'c-later', productName: 'Later', quantity: 1 });
  await it.sync();
  await it.preview();
  await it.call('writeSettings', { body: { maxDeactivations: 3 } });
  await it.call('writeSettings', { body: { maxDeactivations: 4 } });
});
const halo = ({ state }: TestCompanion) =>
  structuredClone({ clients: state.halo.clients(), licences: state.halo.licences() });
const notes = async (it: TestCompanion) => (await it.call('status', {})).notes;
/** One more sync changes nothing in Halo and leaves every link and mapping in place. */
const doublesNothing = async (it: TestCompanion) => {
  const before = halo(it);
  const run = await it.sync();
  expect([run.status, run.problems]).toEqual(['completed', []]);
  expect(halo(it)).toEqual(before);
  const { main, links } = it.companion().data;
  expect([main.value.mappings.length, links.value.links.length]).toEqual([2, 6]);
};
const aside = async (it: TestCompanion, name: string) =>
  (await readdir(it.dataDir)).filter((file) => file.startsWith(`${name}.damaged-`));

const documents = ['companion.json', 'links.json', 'history.json', 'snapshot.json'];

describe.each(documents)('%s', (name) => {
  test.each(damages)(
    '%s: the last good state comes back, that is said, and nothing is doubled',
    async (_, damage) => {
      const it = await used();
      await it.restart(() => spoil(join(it.dataDir, name), damage));
      const said = await notes(it);
      expect(said).toMatchObject([{ code: expect.stringMatching(/^store\.(recovered|startedAnew)$/) }]);
      expect(said[0]?.message).toContain(name);
      expect(await aside(it, name)).toHaveLength(1);
      await doublesNothing(it);
      await it.restart();
      expect(await notes(it)).toEqual([]);
    },
  );

  test('gone with all its backups but one: that one comes back', async () => {
    const it = await used();
    await it.restart(() => rm(join(it.dataDir, name)));
    expect((await notes(it))[0]?.message).toContain('it is missing');
    await doublesNothing(it);
  });

  test('of a newer companion: the start is refused and no file touched', async () => {
    const it = await used();
    const path = join(it.dataDir, name);
    const text = await readFile(path, 'utf8');
    const spoiled = newer(text);
    await expect(it.restart(() => writeFile(path, spoiled))).rejects.toMatchObject({ code: 'newerVersion' });
    expect(await readFile(path, 'utf8')).toBe(spoiled);
    await it.restart(() => writeFile(path, text));
    await doublesNothing(it);
  });

  test('damaged with every backup: what can be had again starts anew, anything else is refused untouched', async () => {
    const it = await used();
    const names = (await readdir(it.dataDir)).filter((file) => file.startsWith(`${name}`));
    const breakAll = async () => {
      for (const file of names) await writeFile(join(it.dataDir, file), 'x');
    };
    if (name === 'companion.json') {
      await expect(it.restart(breakAll)).rejects.toMatchObject({ code: 'damaged' });
      expect((await readdir(it.dataDir)).filter((file) => file.startsWith(name)).toSorted()).toEqual(
        names.toSorted(),
      );
      return;
    }
    await it.restart(breakAll);
    const code = name === 'links.json' ? 'store.linksLost' : 'store.startedAnew';
    expect(await notes(it)).toMatchObject([{ code }]);
    await doublesNothing(it);
    await it.restart();
    expect(await notes(it)).toEqual([]);
  });
});

describe('reports and plans', () => {
  test.each(damages)('one that is %s hides no other and stops nothing', async (_, damage) => {
    const it = await used();
    const first = await it.preview();
    const second = await it.preview();
    await it.restart(async () => {
      await spoil(join(it.dataDir, 'plans', `${first.planId}.json`), damage);
      await spoil(join(it.dataDir, 'runs', `${first.runId}.json`), damage);
    });
    await expect(it.approve(first.planId)).rejects.toMatchObject({ note: { code: 'store.damagedRecord' } });
    await expect(it.call('readRun', { params: { runId: first.runId } })).rejects.toMatchObject({
      note: { code: 'store.damagedRecord' },
    });
    const plans = (await it.call('listPlans', {})).plans.map(({ planId }) => planId);
    expect([plans.includes(second.planId ?? ''), plans.includes(first.planId ?? '')]).toEqual([true, false]);
    await doublesNothing(it);
  });
});

describe('the key and the lock', () => {
  test.each([
    ['cut off', (text: string) => text.slice(0, 20)],
    ['emptied', () => ''],
    ['garbage', () => Buffer.from([0, 0xff])],
  ])('secret.key %s: the start is refused, the file stays', async (_, damage) => {
    const it = await used();
    const path = join(it.dataDir, 'secret.key');
    const text = await readFile(path, 'utf8');
    await expect(it.restart(() => spoil(path, damage))).rejects.toMatchObject({ code: 'keyFile' });
    expect(await readFile(path)).toEqual(Buffer.from(damage(text)));
    await it.restart(() => writeFile(path, text));
    await doublesNothing(it);
  });

  test('secret.key gone: credentials in the file say what to do, those of the environment go on', async () => {
    const it = await used();
    await it.call('writeCredentials', { body: { sherweb: { clientSecret: 'kept' } } });
    await it.restart(() => rm(join(it.dataDir, 'secret.key')));
    await doublesNothing(it);
  });

  test('is counted', (context) => {
    tried(context, { 'damaged files': documents.length * (damages.length + 3) + damages.length * 2 + 4 });
  });
});
