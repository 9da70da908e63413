import { describe, expect, it } from 'vitest';
import { messagesOf } from '../extension/i18n/french.ts';
import { sourcesOf } from './sources.ts';

const english = await messagesOf('en');
const french = await messagesOf('fr');

/** The companion speaks English; only other languages need words for what it says. */
const isOfTheCompanion = (key: string): boolean => /^(note|phrase)_/.test(key);
const namesIn = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').toSorted();

/** Codes that only commands print. */
const neverOnAScreen = /^(backup|restore|config)\.|^companion\.gone$/;

const matches = (code: string, pattern: RegExp): string[] =>
  [...code.matchAll(pattern)].flatMap((found) => found.slice(1)).filter((found) => found !== undefined);

const server = sourcesOf('server');
const codes = new Set(
  [...server, ...sourcesOf('extension/background'), ...sourcesOf('extension/messaging')].flatMap(({ code }) =>
    [
      /\b(?:decision|failed|notice|makeNote)\(\s*'([\w.]+)'/g,
      /\bProblemError\(\s*\d+,\s*'([\w.]+)'/g,
      /\b\w*[cC]ode(?::| =) '(\w+\.\w+)'/g,
    ].flatMap((pattern) => matches(code, pattern)),
  ),
);

/** The members of a union of codes, e.g. `StoreErrorCode`. */
const unionOf = (path: string, name: string): string[] => {
  const code = server.find((source) => source.path === path)?.code ?? '';
  return matches(new RegExp(`type ${name} =([^;]*);`).exec(code)?.[1] ?? '', /'(\w+)'/g);
};

describe('the words of the extension', () => {
  it('are there in both languages, but for what the companion says in English itself', () => {
    const ours = (messages: typeof english) => Object.keys(messages).filter((key) => !isOfTheCompanion(key));
    expect(ours(french).toSorted()).toEqual(ours(english).toSorted());
  });

  it('are there in French for every code that the companion puts into a note', () => {
    const outside = unionOf('server/vendors/http/outside-error.ts', 'OutsideErrorCode').map(
      (code) => `outside.${code}`,
    );
    const store = unionOf('server/store/store-error.ts', 'StoreErrorCode').map((code) => `store.${code}`);
    const secrets = unionOf('server/secrets/secret-box-error.ts', 'SecretBoxErrorCode').map(
      (code) => `secrets.${code}`,
    );
    expect([outside.length, store.length, secrets.length, codes.size].every((count) => count > 3)).toBe(true);
    const all = [...codes, ...outside, ...store, ...secrets].filter((code) => !neverOnAScreen.test(code));
    const has = (key: string) => `${key}_message` in french && `${key}_action` in french;
    const lacking = all.filter((code) => {
      const key = `note_${code.replaceAll('.', '_')}`;
      return !has(key) && !has(key.replace(/^note_(sherweb|halo)_/, 'note_outside_'));
    });
    expect(lacking).toEqual([]);
  });

  it('are there in French for every sentence that a code means, where it means several', () => {
    const wordings = new Set(server.flatMap(({ code }) => matches(code, /wording: '(\w+)'/g)));
    expect(wordings.size).toBeGreaterThan(3);
    const lacking = [...wordings].filter(
      (wording) => !Object.keys(french).some((key) => key.endsWith(`_${wording}_message`)),
    );
    expect(lacking).toEqual([]);
  });

  it('name in French only what a note of that code can hold', () => {
    /** Names in the lines of a file near one of them. */
    const namesNear = (place: number, lines: readonly string[]): string[] =>
      lines.slice(Math.max(0, place - 13), place + 14).flatMap(namesIn);
    const given = server.flatMap(({ code }) => {
      const lines = code.split('\n');
      return lines.flatMap((line, place) =>
        matches(line, /'((?:sync|mapping|api|access|halo)\.\w+|tooMany\w+|customerDropped\w+)'/g).map(
          (found) => [found, namesNear(place, lines)] as const,
        ),
      );
    });
    const strange = given.flatMap(([code]) => {
      const known = new Set(given.filter(([other]) => other === code).flatMap(([, names]) => names));
      const texts = Object.entries(french).filter(([key]) =>
        key.startsWith(`note_${code.replaceAll('.', '_')}_`),
      );
      return texts.flatMap(([key, text]) =>
        namesIn(text)
          .filter((name) => !known.has(name))
          .map((name) => [key, name]),
      );
    });
    expect(strange).toEqual([]);
  });

  it('keep French signs with their words: no line begins with one', () => {
    const broken = Object.entries(french).filter(([, text]) => / [;:?!»%]|« /.test(text.replace(/^: /, '')));
    expect(broken).toEqual([]);
  });
});
