import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const ManifestSchema = z.looseObject({
  permissions: z.array(z.string()),
  host_permissions: z.array(z.string()),
  optional_host_permissions: z.array(z.string()),
  content_security_policy: z.object({ extension_pages: z.string() }),
});

/** zod's own try whether code from strings is allowed, which `jitless` keeps from being asked. */
const zodsTry = 'return Function(``),!0';
const codeFromStrings = /\beval\s*\(|\bFunction\s*\(\s*[^)\s]|\bFunction\(``\)|setTimeout\(\s*["'`]/g;
const codeFromElsewhere = /importScripts\s*\(|import\(\s*["'`]https?:|\bsrc\s*=\s*["'`]https?:/g;

describe.each(['chrome-mv3', 'firefox-mv3'])('the extension as built for %s', (browser) => {
  const folder = new URL(`../../dist/extension/${browser}/`, import.meta.url);
  const manifest = async () =>
    ManifestSchema.parse(JSON.parse(await readFile(new URL('manifest.json', folder), 'utf8')));

  it('asks for two permissions, and for no host but Halo before somebody adds one', async () => {
    const { permissions, host_permissions } = await manifest();
    expect(permissions.sort()).toEqual(['scripting', 'storage']);
    expect(host_permissions.sort()).toEqual([
      'https://*.haloitsm.com/*',
      'https://*.halopsa.com/*',
      'https://*.haloservicedesk.com/*',
    ]);
  });

  it('lets no web page and no other extension speak with it', async () => {
    expect(await manifest()).not.toHaveProperty('externally_connectable');
  });

  it('runs scripts of its own only, on its own pages', async () => {
    const policy = (await manifest()).content_security_policy.extension_pages.split(/;\s*/);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("base-uri 'none'");
    expect(policy).toContain("form-action 'none'");
    expect(policy.join()).not.toMatch(/unsafe|\s\*(?:[\s,]|$)/);
  });

  it('holds no code from strings and none from elsewhere', async () => {
    const files = (await readdir(folder, { recursive: true })).filter((name) => /\.(js|html)$/.test(name));
    expect(files.length).toBeGreaterThan(5);
    const found: string[] = [];
    for (const file of files) {
      const text = (await readFile(new URL(file, folder), 'utf8')).replaceAll(zodsTry, '');
      for (const pattern of [codeFromStrings, codeFromElsewhere])
        for (const { 0: piece } of text.matchAll(pattern)) found.push(`${file}: ${piece}`);
    }
    expect(found).toEqual([]);
  });
});
