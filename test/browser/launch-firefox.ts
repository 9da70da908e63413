import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { firefox } from '@playwright/test';
import { zipOf } from '../../server/build/zip-anew.ts';
import { bidiBridge } from './bidi-bridge.ts';
import { copyExtension } from './extension-copy.ts';
import { findFirefox } from './find-firefox.ts';
import type { FirefoxHands } from './firefox-hands.ts';
import type { Launched, LaunchOptions } from './launch.ts';

const id = 'sherweb-for-halo@extension.local';
/** Firefox makes one for each installation; fixed here, so that the extension's pages can be opened. */
const uuid = '7c3e5a7e-0b1d-4c55-9d3e-5f0a3b1c2d4e';
/** What Playwright (1.65) sends and Firefox (153) does not know. */
const lacking = ['emulation.setMediaFeaturesOverride'];

interface FirefoxOptions extends LaunchOptions {
  /** Whether Firefox withholds the sites that the manifest asks for, until a person grants them in its prompt. */
  readonly isWithheld?: boolean;
}

const preferences = (language: string, isWithheld: boolean) => ({
  // Takes what stands in the profile, though nobody signed it and nobody was asked.
  'extensions.autoDisableScopes': 0,
  'extensions.enabledScopes': 15,
  'extensions.startupScanScopes': 15,
  'xpinstall.signatures.required': false,
  'extensions.originControls.grantByDefault': !isWithheld,
  'extensions.webextOptionalPermissionPrompts': isWithheld,
  // The background ends when a test ends it, and not by chance in the middle of something.
  'extensions.background.idle.timeout': 300_000,
  // A prompt takes a press at once.
  'security.notification_enable_delay': 0,
  'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }),
  'intl.locale.requested': language,
  // Asks nobody outside this machine for anything.
  'app.normandy.enabled': false,
  'messaging-system.rsexperimentloader.enabled': false,
  'services.settings.server': 'http://127.0.0.1:9/v1',
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
});

/** A folder as the package that Firefox installs. */
async function packed(folder: string): Promise<Buffer> {
  const listed = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = listed.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  const read = await Promise.all(
    files.map(async (file) => [relative(folder, file), await readFile(file)] as const),
  );
  return zipOf(new Map(read));
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listens) => server.listen(0, '127.0.0.1', listens));
  const port = portOf(server);
  await new Promise((closed) => server.close(closed));
  return port;
}

/** A program that starts Firefox on a port that we know, and names the bridge's where it says on which it listens. */
const starter = (path: string, port: number, bridge: number): string => `#!/bin/sh
for each in "$@"; do
  case "$each" in --remote-debugging-port=*) each=--remote-debugging-port=${port} ;; esac
  shift
  set -- "$@" "$each"
done
{ exec "${path}" "$@" 2>&1 1>&3 3>&- | sed -u 's#ws://127.0.0.1:${port}#ws://127.0.0.1:${bridge}#' >&2; } 3>&1
`;

/** Starts Firefox with a fresh profile and the built extension in it, driven over WebDriver BiDi. */
export async function launchFirefox(
  options: FirefoxOptions,
): Promise<Launched & { readonly hands: FirefoxHands }> {
  const { language, headless, isWithheld = false } = options;
  const extension = await copyExtension({ ...options, kind: 'firefox' });
  const profile = await mkdtemp(join(tmpdir(), 'sherweb-for-halo-profile-'));
  await mkdir(join(profile, 'extensions'));
  await writeFile(join(profile, 'extensions', `${id}.xpi`), await packed(extension));
  await rm(extension, { recursive: true });
  const port = await freePort();
  const bridge = await bidiBridge(port, lacking, id);
  const executablePath = join(profile, 'start-firefox.sh');
  await writeFile(executablePath, starter(findFirefox(), port, portOf(bridge.server)));
  await chmod(executablePath, 0o700);
  const context = await firefox.launchPersistentContext(profile, {
    channel: 'moz-firefox',
    executablePath,
    headless,
    viewport: { width: options.width ?? 1280, height: options.width === undefined ? 800 : 1000 },
    // Opens pages of the extension.
    args: ['--remote-allow-system-access'],
    firefoxUserPrefs: preferences(language, isWithheld),
  });
  return {
    context,
    extension: `moz-extension://${uuid}`,
    hands: await bridge.hands,
    close: async () => {
      await context.close();
      bridge.server.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}
