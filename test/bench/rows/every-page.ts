import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import type { Row } from '../row.ts';

const script = new URL('../../../dist/extension/chrome-mv3/content-scripts/halo.js', import.meta.url);

/** The content script as it is built; test/house/bundle.test.ts guards the same. */
export const everyPage: Row = {
  id: 'every-page',
  what: 'what every Halo page loads',
  measuredOn: 'content script, gzip',
  async measure() {
    const bytes = gzipSync(await readFile(script), { level: 9 }).length;
    return [{ what: '', unit: 'kB', values: [bytes / 1_000], target: { most: 12 } }];
  },
};
