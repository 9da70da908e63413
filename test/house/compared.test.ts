import { describe, expect, it } from 'vitest';
import { sourcesOf } from './sources.ts';

/** Names of what nobody may guess letter by letter. */
const secret = /(?:secret|token|ticket|password|(?:code|token|control|secret)Hash|controlKey|pairingCode)$/i;
/** A side of a comparison: a name with what it belongs to, a call, or a value that stands there. */
const comparison = /([\w.?!\])]+)\s*[!=]==?\s*([\w.?!'"`(-]+)/g;
const bySearch = /\.(?:includes|indexOf|startsWith|endsWith|has|get)\(\s*([\w.?]+)\s*\)/g;
/** Whether there is one, and nothing that could be guessed. */
const isNoValue = (side: string): boolean => /^(?:undefined|null|-?\d+|true|false|['"`].*)$/.test(side);

/** Where a thing of that name is no secret, or nobody from outside brings it. */
const exempt: readonly string[] = [
  // The name of whoever holds the lock; it stands in the lock file.
  'server/store/lock/folder-lock.ts',
  'server/store/lock/claim.ts',
  // Tokens that a vendor has given us, so that they are kept once.
  'server/vendors/http/issued-tokens.ts',
];
const sources = ['server', 'extension', 'shared'].flatMap(sourcesOf);

/** Comparisons of a secret with anything, in a source. */
const offences = (code: string): string[] => [
  ...[...code.matchAll(comparison)]
    .filter(([, left = '', right = '']) => [left, right].some((side) => secret.test(side)))
    .filter(([, left = '', right = '']) => !isNoValue(left) && !isNoValue(right))
    .map(([text]) => text),
  ...[...code.matchAll(bySearch)].filter(([, side = '']) => secret.test(side)).map(([text]) => text),
];

describe('secrets, tokens, codes and tickets', () => {
  it.each([
    'if (found.ticket !== ticket) return',
    'connections.find(({ tokenHash }) => tokenHash === hashOf(token))',
    "a.token == input['x']",
    'known.has(token)',
  ])('are seen when they are compared plainly: %s', (code) => {
    expect(offences(code)).not.toEqual([]);
  });

  it('are compared in constant time everywhere', () => {
    const searched = sources.filter(({ path }) => !exempt.includes(path));
    const found = searched.flatMap(({ path, code }) => offences(code).map((text) => `${path}: ${text}`));
    expect(found).toEqual([]);
  });

  it.each([
    ['server/access/codes-and-tokens.ts', /timingSafeEqual\(/],
    ['server/access/connections.ts', /\bsameHash\(/],
    ['extension/background/frame-tickets.ts', /\btimingSafeEqual\(/],
  ])('are compared that way in %s', (path, how) => {
    expect(sources.find((source) => source.path === path)?.code).toMatch(how);
  });
});
