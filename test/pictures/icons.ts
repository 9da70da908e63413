import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import { findChromium } from '../browser/find-chromium.ts';

/** Draws the extension's icons in all sizes from one drawing. */
const sizes = [16, 19, 32, 38, 48, 64, 96, 128];
const folder = new URL('../../extension/public/icon/', import.meta.url);
const drawing = await readFile(new URL('icon.svg', import.meta.url), 'utf8');

await mkdir(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: ['--no-sandbox', '--disable-gpu'],
});
for (const size of sizes) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`,
  );
  await writeFile(new URL(`${size}.png`, folder), await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();
process.stdout.write(`Icons drawn in ${sizes.length} sizes.\n`);
