import { join } from 'node:path';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import type { Language } from '../../../extension/i18n/say-note.ts';

/** The messages of a language as the browser gets them, by key. */
export async function messagesOf(language: 'en' | 'fr'): Promise<Readonly<Record<string, string>>> {
  const file = join(import.meta.dirname, `../../../extension/locales/${language}.yml`);
  const messages = generateChromeMessages(await parseMessagesFile(file));
  return Object.fromEntries(Object.entries(messages).map(([key, { message }]) => [key, message]));
}

const messages = await messagesOf('fr');
const plural = new Intl.PluralRules('fr');

/** French as a French browser speaks it. */
export const french: Language = {
  sentence: (key) => messages[key.replaceAll('.', '_')] ?? '',
  number: (value) => new Intl.NumberFormat('fr').format(value),
  isOne: (count) => plural.select(count) === 'one',
};

/** Text with plain spaces, so that a test can be read. */
export const plainSpaces = (text: string): string => text.replace(/[\u00a0\u202f]/gu, ' ');
