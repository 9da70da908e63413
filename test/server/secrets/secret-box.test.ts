import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSecretBox } from '../../../server/secrets/secret-box.ts';

const key = randomBytes(32);
const box = createSecretBox(key);

describe('a secret box', () => {
  it('opens whatever it sealed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (plain, context) => {
        const sealed = box.seal(plain, context);
        expect(sealed).toMatch(/^v1\.[A-Za-z0-9_-]+$/);
        expect(box.open(sealed, context)).toBe(plain);
      }),
    );
  });

  it('never seals the same secret the same way twice', () => {
    expect(box.seal('secret', 'halo')).not.toBe(box.seal('secret', 'halo'));
  });

  it('does not open with another key, or for another place', () => {
    const sealed = box.seal('hunter2', 'halo.clientSecret');
    const other = createSecretBox(randomBytes(32));
    for (const attempt of [
      () => other.open(sealed, 'halo.clientSecret'),
      () => box.open(sealed, 'sherweb.clientSecret'),
    ]) {
      expect(attempt).toThrow(expect.objectContaining({ name: 'SecretBoxError', code: 'cannotOpen' }));
      expect(attempt).toThrow(
        expect.objectContaining({ action: expect.stringContaining('COMPANION_SECRET_KEY') }),
      );
    }
  });

  it('does not open when any single character was altered, added or removed', () => {
    const sealed = box.seal('a secret of some length', 'halo');
    for (let index = 0; index < sealed.length; index += 1) {
      const other = sealed[index] === 'A' ? 'B' : 'A';
      for (const altered of [
        sealed.slice(0, index) + other + sealed.slice(index + 1),
        sealed.slice(0, index) + sealed.slice(index + 1),
        `${sealed.slice(0, index)}!${sealed.slice(index)}`,
      ]) {
        expect(() => box.open(altered, 'halo')).toThrow(expect.objectContaining({ name: 'SecretBoxError' }));
      }
    }
  });

  it.each(['', 'v1.', 'v1.AAAA', 'v2.AAAA', 'plain text'])('says that %j was not sealed by it', (text) => {
    expect(() => box.open(text, 'halo')).toThrow(expect.objectContaining({ code: 'notSealed' }));
  });

  it('refuses a key of another length', () => {
    expect(() => createSecretBox(randomBytes(16))).toThrow(expect.objectContaining({ code: 'badKey' }));
  });
});
