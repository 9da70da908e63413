import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { launch, pairBrowser } from '../browser/launch.ts';
import { takeTour } from '../pictures/tour.ts';
import type { Sandbox } from '../sandbox/index.ts';
import type { CompanionProcess } from './companion-process.ts';

const CodeSchema = z.object({ code: z.string() });
const folder = fileURLToPath(new URL('../../dist/demo-pictures', import.meta.url));

const hasDisplay = (): boolean => {
  const { CI, DISPLAY, WAYLAND_DISPLAY } = process.env;
  return CI === undefined && (process.platform !== 'linux' || Boolean(DISPLAY ?? WAYLAND_DISPLAY));
};

/**
 * Shows the extension in the fake Halo: in a browser window on a customer page where there is a display (until that
 * is closed), else in pictures. Answers what to say about it.
 */
export async function showExtension(
  companion: CompanionProcess,
  sandbox: Sandbox,
  address: string,
): Promise<string> {
  const headless = !hasDisplay();
  const browser = await launch({ language: 'en', asHalo: true, isOpen: headless, headless });
  try {
    const { code } = CodeSchema.parse(await companion.ask(['pair']));
    await pairBrowser(browser, { address, code, name: 'Demo' });
    if (headless) {
      const files = await takeTour(browser, sandbox, folder);
      return `   ${files.length} pictures of the extension are in ${relative(process.cwd(), folder)}.`;
    }
    const page = await browser.context.newPage();
    await page.goto(`${sandbox.haloUrl}/customers?mainview=client&clientid=101`);
    process.stdout.write(
      '   A browser shows a customer in the fake Halo; choose its Sherweb tab. Close it to end.\n',
    );
    await new Promise<void>((resolve) => browser.context.once('close', () => resolve()));
    return '   The browser was closed.';
  } finally {
    await browser.close();
  }
}
