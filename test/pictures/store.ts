import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Launched } from '../browser/launch.ts';
import type { Sandbox } from '../sandbox/index.ts';
import { buildExtension } from '../support/build-extension.ts';
import { inPictureWorld } from './picture-world.ts';
import { storeShots, storeSize } from './store-shots.ts';
import { storeTexts } from './store-texts.ts';

/** Makes what stores ask for in each language, under dist/store: the texts in one file each, and pictures. */
const languages = ['en', 'fr'] as const;

async function takeShots({ context, extension }: Launched, sandbox: Sandbox, folder: string) {
  for (const { name, at, path, text } of storeShots) {
    const page = await context.newPage();
    await page.setViewportSize(storeSize);
    await page.goto(at === 'halo' ? `${sandbox.haloUrl}${path}` : `${extension}/${path}`);
    if (at === 'halo') await page.getByRole('tab', { name: /Sherweb/ }).click();
    await page.getByText(text).first().waitFor();
    await page.screenshot({ path: join(folder, `${name}.png`) });
    await page.close();
  }
}

buildExtension();
for (const language of languages) {
  const folder = join('dist/store', language);
  await mkdir(folder, { recursive: true });
  const texts = storeTexts(await readFile(`extension/store/${language}.md`, 'utf8'));
  for (const [name, text] of Object.entries(texts)) await writeFile(join(folder, `${name}.txt`), `${text}\n`);
  await inPictureWorld(language, (browser, sandbox) => takeShots(browser, sandbox, folder));
  process.stdout.write(`${folder}\n`);
}
