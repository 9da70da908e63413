import { describe, expect, it, vi } from 'vitest';
import { browserKind, networkPlace, sitesPlace } from '../../../extension/i18n/browser-place.ts';
import { messagesOf, say } from '../support/messages.ts';

const chosen = vi.hoisted(() => ({ language: 'en' }));
const messages = { en: await messagesOf('en'), fr: await messagesOf('fr') };
vi.mock('../../../extension/i18n/translate.ts', () => ({
  t: (key: string, ...args: unknown[]) => say(messages[chosen.language as 'en' | 'fr'], key, ...args),
}));

it.each([
  ['Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0', 'firefox'],
  [
    'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0 Safari/537.36 Edg/156.0',
    'edge',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0 Safari/537.36',
    'chrome',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0 Safari/537.36 OPR/120',
    'chrome',
  ],
])('the browser that calls itself %s is taken for %s', (userAgent, kind) => {
  expect(browserKind(userAgent)).toBe(kind);
});

describe.each(['en', 'fr'])('where a permission stands, in %s', (language) => {
  it.each([
    ['chrome', 'Chrome'],
    ['edge', 'Edge'],
    ['firefox', 'Firefox'],
  ] as const)('%s is told by its name and with a path of its own', (kind, name) => {
    chosen.language = language;
    for (const place of [sitesPlace(kind), networkPlace(kind)])
      expect(place).toMatch(new RegExp(`${name} .*>.*>`));
    expect(sitesPlace(kind)).toContain(messages[language as 'en' | 'fr'].extension_name?.message);
  });
});
