import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const built = (kind: BrowserKind): string =>
  fileURLToPath(
    new URL(`../../dist/extension/${kind === 'firefox' ? 'firefox' : 'chrome'}-mv3`, import.meta.url),
  );

const ManifestSchema = z.looseObject({
  host_permissions: z.array(z.string()),
  optional_host_permissions: z.array(z.string()),
  content_scripts: z.array(z.looseObject({ matches: z.array(z.string()) })),
  web_accessible_resources: z.array(z.looseObject({ matches: z.array(z.string()) })),
  content_security_policy: z.looseObject({ extension_pages: z.string() }),
});

export type BrowserKind = 'chromium' | 'firefox';

export interface CopyOptions {
  /** For which browser it was built; Chromium unless told. */
  readonly kind?: BrowserKind;
  /** Host permissions that a person granted besides, e.g. `https://halo.customer.example/*`. */
  readonly granted?: readonly string[];
  /** Halo runs on this machine. */
  readonly asHalo: boolean;
  /** Our shadow roots are open, so that a test can look into them; tests of what Halo's page sees leave them closed. */
  readonly isOpen: boolean;
}

/**
 * A copy of the built extension whose manifest grants what a person would grant in the browser's prompt, which no
 * test can click: this machine's addresses, and (with `asHalo`) that Halo runs there. The code is the built one, but for `isOpen`.
 */
export async function copyExtension({
  asHalo,
  isOpen,
  granted = [],
  kind = 'chromium',
}: CopyOptions): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sherweb-for-halo-extension-'));
  await cp(built(kind), folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = ManifestSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  const here = ['http://127.0.0.1/*', 'http://localhost/*'];
  manifest.host_permissions.push(...here, ...granted);
  manifest.optional_host_permissions = manifest.optional_host_permissions.filter(
    (each) => !here.includes(each),
  );
  for (const { matches } of manifest.web_accessible_resources) matches.push(...here);
  const policy = manifest.content_security_policy;
  policy.extension_pages = policy.extension_pages.replace(
    'frame-ancestors ',
    'frame-ancestors http://127.0.0.1:* ',
  );
  if (asHalo) for (const { matches } of manifest.content_scripts) matches.push('http://127.0.0.1/*');
  await writeFile(file, JSON.stringify(manifest));
  if (isOpen)
    for (const file of ['content-scripts/halo.js', 'tile.js', 'ticket.js'])
      await openShadowRoots(join(folder, file));
  return folder;
}

async function openShadowRoots(file: string): Promise<void> {
  const script = await readFile(file, 'utf8');
  const opened = script.replace(/mode:\s*(["'`])closed\1/g, 'mode:"open"');
  if (opened === script) throw new Error('No closed shadow root was found in the content script.');
  await writeFile(file, opened);
}
