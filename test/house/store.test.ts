import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { storeShots, storeSize } from '../pictures/store-shots.ts';
import { storeTexts } from '../pictures/store-texts.ts';

const read = (path: string) => readFile(path, 'utf8');

describe.each(['en', 'fr'])('what stores are told in %s', (language) => {
  const texts = async () => storeTexts(await read(`extension/store/${language}.md`));

  it('is as long as stores take it, and its summary is the one that the extension has', async () => {
    const { name, summary, description } = await texts();
    const locale = await read(`extension/locales/${language}.yml`);
    expect(locale).toContain(`  description: ${summary}\n`);
    // Edge takes names of 45 characters (Mozilla 50, Chrome 75), Chrome summaries of 132, Edge descriptions of 250 to 10,000.
    expect([name.length <= 45, summary.length <= 132]).toEqual([true, true]);
    expect(description.length).toBeGreaterThanOrEqual(250);
    expect(description.length).toBeLessThanOrEqual(10_000);
  });

  it('says why it asks for each permission that the manifest asks for', async () => {
    const { permissions } = await texts();
    const manifest = JSON.parse(await read('dist/extension/chrome-mv3/manifest.json')) as {
      permissions: string[];
    };
    for (const permission of manifest.permissions) expect(permissions).toContain(`\`${permission}\``);
  });
});

it('what stores are told is said in as many paragraphs and points in both languages', async () => {
  const shape = (text: string) => text.split('\n').map((line) => line.slice(0, 1).replace(/[^-]/, 'x'));
  const [en, fr] = await Promise.all(
    ['en', 'fr'].map(async (language) => storeTexts(await read(`extension/store/${language}.md`))),
  );
  for (const part of ['description', 'privacy', 'permissions'] as const)
    expect(shape(fr?.[part] ?? '')).toEqual(shape(en?.[part] ?? ''));
});

it('the note for reviewers names commands that there are', async () => {
  const { scripts } = JSON.parse(await read('package.json')) as { scripts: Record<string, string> };
  const named = [...(await read('extension/store/build-note.md')).matchAll(/npm run ([\w:]+)/g)];
  expect(named.length).toBeGreaterThan(0);
  for (const [, name = ''] of named) expect(scripts).toHaveProperty([name]);
});

it('the pictures that stores are sent are as many and as big as each of them takes', () => {
  // Chrome: one to five, 1280 x 800 or 640 x 400; Edge: 1280 x 800 or 640 x 480; Mozilla: whatever is 1.6 times as wide as high.
  expect(storeSize).toEqual({ width: 1280, height: 800 });
  expect(storeShots.length).toBeGreaterThanOrEqual(1);
  expect(storeShots.length).toBeLessThanOrEqual(5);
  expect(new Set(storeShots.map(({ name }) => name)).size).toBe(storeShots.length);
});
