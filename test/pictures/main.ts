import { fileURLToPath } from 'node:url';
import { buildExtension } from '../support/build-extension.ts';
import { inPictureWorld } from './picture-world.ts';
import { takeTour } from './tour.ts';

/** Takes the README's pictures anew, on the sandbox. */
buildExtension();
const folder = fileURLToPath(new URL('./readme', import.meta.url));
await inPictureWorld('en', async (browser, sandbox) => {
  for (const file of await takeTour(browser, sandbox, folder)) process.stdout.write(`${file}\n`);
});
