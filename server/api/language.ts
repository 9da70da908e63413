import type { Context } from 'hono';
import { every } from 'hono/combine';
import { createMiddleware } from 'hono/factory';
import { languageDetector } from 'hono/language';
import type { DoctorFinding } from '../../shared/doctor.ts';
import type { Phrase } from '../../shared/note-values.ts';
import type { Note } from '../../shared/problem.ts';
import type { Replacer } from '../event-loop/json-text.ts';
import { catalogues, type LanguageName } from '../messages/catalogues.ts';
import { translateNote, translatePhrase } from '../messages/translate.ts';
import { translateFinding } from '../messages/translate-finding.ts';

/** Chooses the language of the answer by the request's `Accept-Language`: English where it names none of ours. */
export const chooseLanguage = every(
  languageDetector({
    order: ['header'],
    supportedLanguages: Object.keys(catalogues),
    fallbackLanguage: 'en',
    caches: false,
  }),
  createMiddleware(async (context, next) => {
    context.header('Vary', 'Accept-Language');
    context.header('Content-Language', languageOf(context));
    return next();
  }),
);

const languageOf = (context: Context): LanguageName => (context.get('language') ?? 'en') as LanguageName;

/**
 * Says every note and every phrase of an answer in the language that was asked for, be they new or read from an old
 * run, so that no handler knows of languages. What cannot be said in it stays as it was written.
 */
export function inLanguageOf(context: Context): Replacer {
  const language = languageOf(context);
  if (language === 'en') return undefined;
  return (_, value) => {
    if (typeof value !== 'object' || value === null) return value;
    if (isNote(value)) return { ...value, ...translateNote(value, language) };
    if (isFinding(value)) return translateFinding(value, language);
    if (isProgress(value))
      return { ...value, doing: translatePhrase({ code: value.doingCode }, language) ?? value.doing };
    if (isCandidate(value)) {
      const reasons = value.reasons.map((reason) => translatePhrase(reason, language));
      return reasons.includes(undefined) ? value : { ...value, evidence: reasons };
    }
    return value;
  };
}

const isNote = (value: object): value is Note =>
  'code' in value && 'message' in value && 'action' in value && typeof value.code === 'string';

const isFinding = (value: object): value is DoctorFinding =>
  'assumption' in value && 'observed' in value && 'consequence' in value;

const isProgress = (value: object): value is { readonly doing: string; readonly doingCode: string } =>
  'doing' in value && 'doingCode' in value && typeof value.doingCode === 'string';

const isCandidate = (value: object): value is { readonly reasons: readonly Phrase[] } =>
  'evidence' in value && 'reasons' in value && Array.isArray(value.reasons);
