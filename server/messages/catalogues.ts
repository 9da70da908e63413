import type { Catalogue } from './catalogue.ts';
import { english } from './en/index.ts';
import { french } from './fr/index.ts';

/**
 * Everything the companion says, by code: English stands in `en/`, French in `fr/`, one file a subject in both, and
 * nowhere else. Those who decide name a code and give its values (`note('sync.planMoved', { planId })`); what goes out
 * over HTTP is said in the language that was asked for (`server/api/language.ts`). A code that French lacks does not
 * compile; a sentence, or a name in braces, that it lacks or has too many fails
 * `test/server/messages/catalogues.test.ts`. For a third language, copy `fr/`, translate, and add it here. What the
 * extension says itself is in `extension/locales/`.
 */
export const catalogues = {
  en: english,
  fr: french satisfies Catalogue<keyof typeof english.notes, keyof typeof english.phrases>,
} as const satisfies Record<string, Catalogue>;

export type LanguageName = keyof typeof catalogues;
