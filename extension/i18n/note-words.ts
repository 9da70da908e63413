import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { Phrase } from '../../shared/note-values.ts';
import { type Language, type NoteWords, sayNote, sayPhrase } from './say-note.ts';

/** The language that the browser chose for our messages; what they do not have is empty. */
function language(): Language {
  const name = i18n.t('admin.language');
  const plural = new Intl.PluralRules(name);
  return {
    // Codes come from the companion: only the browser knows which of them have words.
    sentence: (key) => browser.i18n.getMessage(key.replaceAll('.', '_') as '@@ui_locale'),
    number: (value) => new Intl.NumberFormat(name).format(value),
    isOne: (count) => plural.select(count) === 'one',
  };
}

/** What a note says, in the reader's language as far as it has words for it. */
export const noteWords = (note: Parameters<typeof sayNote>[0]): NoteWords => sayNote(note, language());

/**
 * Notes in the reader's language, for lists. Where the words may say less than the companion did, its own sentence
 * stays among what is technical.
 */
export function inWords<N extends Parameters<typeof sayNote>[0] & { readonly detail?: string | undefined }>(
  notes: readonly N[],
): N[] {
  const ours = language();
  return notes.map((note) => {
    const words = sayNote(note, ours);
    const saysLess = note.values === undefined && words.message !== note.message;
    const detail = [saysLess ? note.message : undefined, note.detail].filter(Boolean).join('\n');
    return { ...note, ...words, ...(detail === '' ? {} : { detail }) };
  });
}

/** Why a Halo customer looks like a Sherweb customer, in the reader's language as far as it has words for it. */
export function evidenceWords(candidate: {
  readonly evidence: readonly string[];
  readonly reasons?: readonly Phrase[] | undefined;
}): string {
  const ours = language();
  const words = candidate.reasons?.map((reason) => sayPhrase(reason, ours)) ?? [undefined];
  return (words.includes(undefined) ? candidate.evidence : words).join(', ');
}
