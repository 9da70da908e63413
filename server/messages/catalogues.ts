import { english } from './en/index.ts';
import { french } from './fr/index.ts';
import type { Catalogue, TranslationOf } from './shape/catalogue.ts';

/**
 * Everything the companion says, by code: English stands in `en/`, French in `fr/`, one file a subject in both, and
 * nowhere else. Those who decide name a code and give its values (`note('sync.planMoved', { planId })`); what goes out
 * over HTTP is said in the language that was asked for (`server/api/language.ts`). A key, or a name in braces, that
 * French lacks does not compile; a name that it has too many fails `test/server/messages/catalogues.test.ts`. For a
 * third language, copy `fr/`, translate, and add it here. What the extension says itself is in `extension/locales/`.
 */
export const catalogues = {
  en: english,
  fr: french satisfies TranslationOf<typeof english>,
} as const satisfies Record<string, Catalogue>;

export type LanguageName = keyof typeof catalogues;
