import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  createDomainRegistrar,
  listDomains,
  saveDomain,
} from '../../../extension/background/halo-domains.ts';

interface Registered {
  readonly id: string;
  readonly matches: readonly string[];
  readonly js: readonly string[];
}

const fake = vi.hoisted(() => ({
  kept: [] as unknown,
  granted: new Set<string>(),
  registered: new Map<string, Registered>(),
}));

vi.mock('wxt/utils/storage', () => ({
  storage: {
    defineItem: () => ({
      getValue: async () => fake.kept,
      setValue: async (value: unknown) => {
        fake.kept = value;
      },
    }),
  },
}));
vi.mock('wxt/browser', () => ({
  browser: {
    permissions: {
      contains: async ({ origins }: { origins: string[] }) => origins.every((each) => fake.granted.has(each)),
    },
    runtime: { getManifest: () => ({ content_scripts: [{ js: ['content-scripts/halo.js'] }] }) },
    scripting: {
      getRegisteredContentScripts: async () => [...fake.registered.values()],
      unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
        for (const id of ids) fake.registered.delete(id);
      },
      registerContentScripts: async (scripts: Registered[]) => {
        for (const script of scripts) {
          if (fake.registered.has(script.id)) throw new Error(`Duplicate script ID '${script.id}'`);
          fake.registered.set(script.id, script);
        }
      },
    },
  },
}));

const pattern = (domain: string) => `https://${domain}/*`;

beforeEach(() => {
  fake.kept = [];
  fake.granted.clear();
  fake.registered.clear();
});

describe('Halo domains of your own', () => {
  it('get our script where the browser lets us work, and nowhere else', async () => {
    await saveDomain('a.example');
    await saveDomain('b.example');
    fake.granted.add(pattern('b.example'));
    await createDomainRegistrar()();
    expect([...fake.registered.values()]).toMatchObject([
      { matches: [pattern('b.example')], js: ['content-scripts/halo.js'] },
    ]);
    expect(await listDomains()).toEqual([
      { domain: 'a.example', isAllowed: false },
      { domain: 'b.example', isAllowed: true },
    ]);
  });

  it('lose it when the permission is taken away, and get it again when it is granted', async () => {
    const keep = createDomainRegistrar();
    await saveDomain('a.example');
    fake.granted.add(pattern('a.example'));
    await keep();
    fake.granted.clear();
    await keep();
    expect(fake.registered.size).toBe(0);
    fake.granted.add(pattern('a.example'));
    await keep();
    expect(fake.registered.size).toBe(1);
  });

  it('are registered once when two changes come at the same time', async () => {
    const report = vi.spyOn(console, 'error');
    await saveDomain('a.example');
    fake.granted.add(pattern('a.example'));
    const keep = createDomainRegistrar();
    await Promise.all([keep(), keep()]);
    expect(fake.registered.size).toBe(1);
    expect(report).not.toHaveBeenCalled();
  });

  it('are none where what was kept cannot be read', async () => {
    fake.kept = { damaged: true };
    expect(await listDomains()).toEqual([]);
  });
});
