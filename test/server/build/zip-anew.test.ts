import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { zipAnew } from '../../../server/build/zip-anew.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';

const files = [
  ['manifest.json', '{"manifest_version":3}'],
  ['content-scripts/halo.js', 'console.log("é");'],
] as const;

/** A zip as a packer leaves it: with times, folders and an order of its own. */
async function packed(order: 'forth' | 'back', day: string, platform: 'DOS' | 'UNIX'): Promise<string> {
  const zip = new JSZip();
  for (const [place, text] of order === 'forth' ? files : files.toReversed())
    zip.file(place, text, { date: new Date(day) });
  const file = join(await temporaryFolder(), 'extension.zip');
  await writeFile(file, await zip.generateAsync({ type: 'nodebuffer', platform }));
  return file;
}

test('a zip has the same bytes for the same files, whenever, where and in which order it was packed', async () => {
  const [one, other] = [
    await packed('forth', '2026-11-29T10:00:00Z', 'DOS'),
    await packed('back', '2027-01-02T03:04:05Z', 'UNIX'),
  ];
  expect((await readFile(one)).equals(await readFile(other))).toBe(false);
  await zipAnew(one);
  await zipAnew(other);
  expect((await readFile(one)).equals(await readFile(other))).toBe(true);
  const { files: kept } = await JSZip.loadAsync(await readFile(one));
  expect(Object.keys(kept).toSorted()).toEqual(files.map(([place]) => place).toSorted());
  expect(await kept['content-scripts/halo.js']?.async('text')).toBe('console.log("é");');
});
