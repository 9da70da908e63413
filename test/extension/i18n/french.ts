import { join } from 'node:path';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';

/** The messages of a language as the browser gets them, by key. */
export async function messagesOf(language: 'en' | 'fr'): Promise<Readonly<Record<string, string>>> {
  const file = join(import.meta.dirname, `../../../extension/locales/${language}.yml`);
  const messages = generateChromeMessages(await parseMessagesFile(file));
  return Object.fromEntries(Object.entries(messages).map(([key, { message }]) => [key, message]));
}
