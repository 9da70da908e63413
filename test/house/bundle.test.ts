import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

/** What every page of Halo loads, and what only a customer's page does; the build before the tests makes them. */
const most = {
  'content-scripts/halo.js': 12_000,
  'panel.js': 27_000,
  'tile.js': 12_000,
  'ticket.js': 14_000,
};

describe('the companion as built', () => {
  it('is ASCII, since one letter beyond it doubles the memory that Node keeps its text in', async () => {
    const built = await readFile(new URL('../../dist/server/main.js', import.meta.url), 'latin1');
    expect(built.match(/.{0,40}[^\0-\x7f].{0,40}/g) ?? []).toEqual([]);
  });
});

describe.each(['chrome-mv3', 'firefox-mv3'])('the extension as built for %s', (browser) => {
  const read = (file: string) =>
    readFile(new URL(`../../dist/extension/${browser}/${file}`, import.meta.url));

  it.each(Object.entries(most))('has a %s of at most %d bytes, compressed', async (file, bytes) => {
    expect(gzipSync(await read(file), { level: 9 }).length).toBeLessThanOrEqual(bytes);
  });

  it('puts nothing but the content script into every page of Halo', async () => {
    const manifest = JSON.parse((await read('manifest.json')).toString());
    expect(manifest.content_scripts.flatMap(({ js = [], css = [] }) => [...js, ...css])).toEqual([
      'content-scripts/halo.js',
    ]);
  });

  it("keeps the panel's code out of what every page loads", async () => {
    const panelOnly = 'aria-sort';
    expect((await read('panel.js')).toString()).toContain(panelOnly);
    expect((await read('content-scripts/halo.js')).toString()).not.toContain(panelOnly);
  });
});
