import { describe, expect, it } from 'vitest';
import { sourcesOf } from './sources.ts';

const extension = sourcesOf('extension');
const inFolder = (folder: string) => extension.filter(({ path }) => path.startsWith(folder));

const offences = (folder: string, isForbidden: (from: string) => boolean): string[] =>
  inFolder(folder).flatMap(({ path, imports }) =>
    imports.filter(({ from }) => isForbidden(from)).map(({ from }) => `${path} -> ${from}`),
  );

const users = (pattern: RegExp): string[] =>
  extension.filter(({ code }) => pattern.test(code)).map(({ path }) => path);

describe('the extension', () => {
  it('is found, components and all', () => {
    expect(extension.filter(({ path }) => path.endsWith('.tsx')).length).toBeGreaterThan(20);
  });

  it('has features that know nothing of each other', () => {
    const features = new Set(inFolder('extension/features/').map(({ path }) => path.split('/')[2]));
    expect(features.size).toBeGreaterThan(1);
    for (const feature of features)
      expect(
        offences(
          `extension/features/${feature}/`,
          (from) =>
            from.startsWith('extension/features/') && !from.startsWith(`extension/features/${feature}/`),
        ),
      ).toEqual([]);
  });

  it("keeps what is known of Halo's page apart from what we do there", () => {
    expect(
      offences('extension/halo-page/', (from) => /^extension\/(features|admin|entrypoints)\//.test(from)),
    ).toEqual([]);
  });

  it('has entrypoints that nobody imports', () => {
    expect(offences('extension/', (from) => from.startsWith('extension/entrypoints/'))).toEqual([]);
  });

  it('fetches in the background client only', () => {
    expect(users(/\bfetch\(|XMLHttpRequest|new WebSocket/)).toEqual([
      'extension/background/companion-client.ts',
    ]);
  });

  it('reads the token in the background only', () => {
    const readers = extension.filter(({ imports }) =>
      imports.some(({ from }) => from === 'extension/background/pairing-storage.ts'),
    );
    expect(readers.map(({ path }) => path).toSorted()).toEqual([
      'extension/background/companion-client.ts',
      'extension/background/start-background.ts',
    ]);
  });

  it('lets the admin screens ask only where a guard can stand before it', () => {
    const asking = extension.filter(
      ({ path, imports }) =>
        path.startsWith('extension/admin/') &&
        imports.some(
          ({ from, isType }) =>
            !isType && /^extension\/messaging\/(messages|ask-background|call-companion)\.ts$/.test(from),
        ),
    );
    expect(asking.map(({ path }) => path)).toEqual([
      'extension/admin/shell/admin-app.tsx',
      'extension/admin/shell/glance.tsx',
    ]);
  });

  it('asks the background only where somebody waits for its answer no longer than he should', () => {
    expect(users(/\bsendMessage\(/)).toEqual([
      'extension/background/ask-tab.ts',
      'extension/messaging/ask-background.ts',
    ]);
  });

  it('makes no HTML of text', () => {
    expect(
      users(
        /innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|\beval\(|new Function/,
      ),
    ).toEqual([]);
  });
});
