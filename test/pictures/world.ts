import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Launched, launch, pairBrowser } from '../browser/launch.ts';
import { CompanionProcess } from '../demo/companion-process.ts';
import { type Sandbox, sandboxEnvironment, startSandbox } from '../sandbox/index.ts';
import type { SandboxSeed } from '../sandbox/state.ts';

interface Choice {
  /** Of the browser, e.g. `fr`. */
  readonly language: string;
  readonly seed: SandboxSeed;
  /** Whether the companion knows the sandbox's credentials; it does unless told. */
  readonly withCredentials?: boolean;
}

/** What pictures are taken of. */
export interface PictureWorld {
  readonly browser: Launched;
  readonly sandbox: Sandbox;
  readonly companion: CompanionProcess;
  /** Pairs the browser with the companion. */
  readonly pair: (role?: 'admin' | 'technician') => Promise<void>;
}

/** Takes pictures in a world that goes away afterwards. The extension and the companion must have been built. */
export async function inWorld(
  { language, seed, withCredentials = true }: Choice,
  take: (world: PictureWorld) => Promise<void>,
): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'sherweb-for-halo-pictures-'));
  const sandbox = await startSandbox({ seed });
  const known = withCredentials ? sandboxEnvironment(sandbox) : { SHERWEB_API_URL: sandbox.sherwebUrl };
  const companion = new CompanionProcess({ ...known, COMPANION_DATA_DIR: dataDir });
  const browser = await launch({ language, asHalo: true, isOpen: true, headless: true });
  try {
    const address = await companion.serve();
    const pair = async (role = 'admin') => {
      const { code } = (await companion.ask(['pair', '--role', role])) as { code: string };
      await pairBrowser(browser, { address, code, name: 'Pictures' });
    };
    await take({ browser, sandbox, companion, pair });
  } finally {
    await browser.close();
    await companion.stop();
    await sandbox.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}
