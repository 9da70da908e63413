import { join } from 'node:path';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { describe, expect, it } from 'vitest';

/** The messages of a language as the browser gets them, by key. */
async function messagesOf(language: 'en' | 'fr'): Promise<Readonly<Record<string, string>>> {
  const file = join(import.meta.dirname, `../../extension/locales/${language}.yml`);
  const messages = generateChromeMessages(await parseMessagesFile(file));
  return Object.fromEntries(Object.entries(messages).map(([key, { message }]) => [key, message]));
}

const english = await messagesOf('en');
const french = await messagesOf('fr');

/** What is put in; of singular and plural together. */
const placesIn = (text = ''): string[] => [...new Set(text.match(/\$\d/g))].toSorted();

describe('the words of the extension', () => {
  it('are there in both languages', () => {
    expect(Object.keys(french).toSorted()).toEqual(Object.keys(english).toSorted());
  });

  it('are put together of the same parts in both languages', () => {
    const differing = Object.keys(french).filter(
      (key) => placesIn(french[key]).join() !== placesIn(english[key]).join(),
    );
    expect(differing).toEqual([]);
  });

  it('keep French signs with their words: no line begins with one', () => {
    const broken = Object.entries(french).filter(([, text]) => / [;:?!»%]|« /.test(text.replace(/^: /, '')));
    expect(broken).toEqual([]);
  });
});
