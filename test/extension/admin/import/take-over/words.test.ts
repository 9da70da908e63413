import { expect, it, vi } from 'vitest';
import { foundWords } from '../../../../../extension/admin/import/take-over/words.ts';
import { messagesOf, say } from '../../../support/messages.ts';

const words = await vi.hoisted(async () => ({ t: (key: string, ..._args: unknown[]): string => key }));
vi.mock('#i18n', () => ({ i18n: { t: (key: string, ...args: unknown[]) => words.t(key, ...args) } }));
vi.mock('wxt/browser', () => ({ browser: { i18n: { getUILanguage: () => 'en' } } }));

it.each([
  ['en', '1 certain, 1 not certain, 2 already here', 'none'],
  ['fr', '1 avec certitude, 1 sans certitude, 2 déjà ici', 'rien'],
] as const)('what was found is counted without noughts: %s', async (language, some, none) => {
  const messages = await messagesOf(language);
  words.t = (key, ...args) => say(messages, key, ...args);
  expect(foundWords([{ isCertain: true }, { isCertain: false }], 2)).toBe(some);
  expect(foundWords([], 0)).toBe(none);
});
