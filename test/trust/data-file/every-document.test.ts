import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { TestCompanion } from '../../support/companion.ts';
import { prepared } from '../../support/prepared.ts';
import { shop } from '../../support/shop.ts';
import { tried } from '../depth.ts';
import { damages, newer, spoil } from './damage.ts';

/** Imported; its newest change is a setting, and everything has a backup. */
const used = prepared({ seed: shop }, async (companion) => {
  await companion.sync();
  companion.state.sherweb.addSubscription('contoso', { id: 'c-later', productName: 'Later', quantity: 1 });
  await companion.sync();
  await companion.preview();
  await companion.call('writeSettings', { body: { maxDeactivations: 3 } });
  await companion.call('writeSettings', { body: { maxDeactivations: 4 } });
});
const halo = ({ state }: TestCompanion) =>
  structuredClone({ clients: state.halo.clients(), licences: state.halo.licences() });
const notes = async (companion: TestCompanion) => (await companion.call('status', {})).notes;
/** One more sync changes nothing in Halo and leaves every link and mapping in place. */
const doublesNothing = async (companion: TestCompanion) => {
  const before = halo(companion);
  const run = await companion.sync();
  expect([run.status, run.problems]).toEqual(['completed', []]);
  expect(halo(companion)).toEqual(before);
  const { main, links } = companion.companion().data;
  expect([main.value.mappings.length, links.value.links.length]).toEqual([2, 6]);
};
const aside = async (companion: TestCompanion, name: string) =>
  (await readdir(companion.dataDir)).filter((file) => file.startsWith(`${name}.damaged-`));

const documents = ['companion.json', 'links.json', 'history.json', 'snapshot.json'];

describe.each(documents)('%s', (name) => {
  test.each(damages)(
    '%s: the last good state comes back, that is said, and nothing is doubled',
    async (_, damage) => {
      const companion = await used();
      await companion.restart(() => spoil(join(companion.dataDir, name), damage));
      const said = await notes(companion);
      expect(said).toMatchObject([{ code: expect.stringMatching(/^store\.(recovered|startedAnew)$/) }]);
      expect(said[0]?.message).toContain(name);
      expect(await aside(companion, name)).toHaveLength(1);
      await doublesNothing(companion);
      await companion.restart();
      expect(await notes(companion)).toEqual([]);
    },
  );

  test('gone with all its backups but one: that one comes back', async () => {
    const companion = await used();
    await companion.restart(() => rm(join(companion.dataDir, name)));
    expect((await notes(companion))[0]?.message).toContain('it is missing');
    await doublesNothing(companion);
  });

  test('of a newer companion: the start is refused and no file touched', async () => {
    const companion = await used();
    const path = join(companion.dataDir, name);
    const text = await readFile(path, 'utf8');
    const spoiled = newer(text);
    await expect(companion.restart(() => writeFile(path, spoiled))).rejects.toMatchObject({
      code: 'newerVersion',
    });
    expect(await readFile(path, 'utf8')).toBe(spoiled);
    await companion.restart(() => writeFile(path, text));
    await doublesNothing(companion);
  });

  test('damaged with every backup: what can be had again starts anew, anything else is refused untouched', async () => {
    const companion = await used();
    const names = (await readdir(companion.dataDir)).filter((file) => file.startsWith(`${name}`));
    const breakAll = async () => {
      for (const file of names) await writeFile(join(companion.dataDir, file), 'x');
    };
    if (name === 'companion.json') {
      await expect(companion.restart(breakAll)).rejects.toMatchObject({ code: 'damaged' });
      expect((await readdir(companion.dataDir)).filter((file) => file.startsWith(name)).toSorted()).toEqual(
        names.toSorted(),
      );
      return;
    }
    await companion.restart(breakAll);
    const code = name === 'links.json' ? 'store.linksLost' : 'store.startedAnew';
    expect(await notes(companion)).toMatchObject([{ code }]);
    await doublesNothing(companion);
    await companion.restart();
    expect(await notes(companion)).toEqual([]);
  });
});

describe('reports and plans', () => {
  test.each(damages)('one that is %s hides no other and stops nothing', async (_, damage) => {
    const companion = await used();
    const first = await companion.preview();
    const second = await companion.preview();
    await companion.restart(async () => {
      await spoil(join(companion.dataDir, 'plans', `${first.planId}.json`), damage);
      await spoil(join(companion.dataDir, 'runs', `${first.runId}.json`), damage);
    });
    await expect(companion.approve(first.planId)).rejects.toMatchObject({
      note: { code: 'store.damagedRecord' },
    });
    await expect(companion.call('readRun', { params: { runId: first.runId } })).rejects.toMatchObject({
      note: { code: 'store.damagedRecord' },
    });
    const plans = (await companion.call('listPlans', {})).plans.map(({ planId }) => planId);
    expect([plans.includes(second.planId ?? ''), plans.includes(first.planId ?? '')]).toEqual([true, false]);
    await doublesNothing(companion);
  });
});

describe('the key and the lock', () => {
  test.each([
    ['cut off', (text: string) => text.slice(0, 20)],
    ['emptied', () => ''],
    ['garbage', () => Buffer.from([0, 0xff])],
  ])('secret.key %s: the start is refused, the file stays', async (_, damage) => {
    const companion = await used();
    const path = join(companion.dataDir, 'secret.key');
    const text = await readFile(path, 'utf8');
    await expect(companion.restart(() => spoil(path, damage))).rejects.toMatchObject({ code: 'keyFile' });
    expect(await readFile(path)).toEqual(Buffer.from(damage(text)));
    await companion.restart(() => writeFile(path, text));
    await doublesNothing(companion);
  });

  test('secret.key gone: credentials in the file say what to do, those of the environment go on', async () => {
    const companion = await used();
    await companion.call('writeCredentials', { body: { sherweb: { clientSecret: 'kept' } } });
    await companion.restart(() => rm(join(companion.dataDir, 'secret.key')));
    await doublesNothing(companion);
  });

  test('and the documents: how many damages were tried is noted', (context) => {
    tried(context, { 'damaged files': documents.length * (damages.length + 3) + damages.length * 2 + 4 });
  });
});
