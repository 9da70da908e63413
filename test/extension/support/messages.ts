import { fileURLToPath } from 'node:url';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';

type Messages = Readonly<Record<string, { readonly message: string }>>;

/** The messages of a language as the extension has them. */
export const messagesOf = async (language: string): Promise<Messages> => {
  const file = fileURLToPath(new URL(`../../../extension/locales/${language}.yml`, import.meta.url));
  return generateChromeMessages(await parseMessagesFile(file));
};

/** What is said in English, and in French. @param state by which the fake of `#i18n` speaks */
export async function inBothLanguages(state: { t: (key: string, ...args: unknown[]) => string }) {
  const both = [await messagesOf('en'), await messagesOf('fr')];
  return (make: () => string): [string, string] => {
    const [en = '', fr = ''] = both.map((words) => {
      state.t = (key, ...args) => say(words, key, ...args);
      return make().replaceAll('\u00a0', ' ');
    });
    return [en, fr];
  };
}

/** Says a message as the extension does: singular or plural by a count, then what is put into it. */
export function say(messages: Messages, key: string, ...args: readonly unknown[]): string {
  const count = args.find((arg) => typeof arg === 'number');
  const parts =
    args.find((arg): arg is unknown[] => Array.isArray(arg)) ?? (count === undefined ? [] : [count]);
  const forms = (messages[key.replaceAll('.', '_')]?.message ?? key).split(' | ');
  const form = forms.length === 3 ? Math.min(count ?? 2, 2) : count === 1 ? 0 : forms.length - 1;
  return parts.reduce(
    (text: string, part, place) => text.replaceAll(`$${place + 1}`, String(part)),
    forms[form] ?? '',
  );
}
