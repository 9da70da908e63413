import type { Part, Phrase } from '../../shared/note-values.ts';
import { type FieldValue, isMoneyField } from '../../shared/sync-plan.ts';
import type { PartValuesFor, PhraseCode, PhraseValuesFor } from './codes.ts';
import { english } from './en/index.ts';
import { translatePhrase } from './translate.ts';

export type { CallName, CredentialName, PhraseCode, PhrasesOf } from './codes.ts';

/** A part of a sentence, by its code and with every value that its words need. */
export const phrase = <Code extends PhraseCode>(code: Code, ...[values]: PhraseValuesFor<Code>): Phrase =>
  values === undefined ? { code } : { code, values };

/** What stands inside of a phrase: it holds no further one. */
export const part = <Code extends PhraseCode>(code: Code, ...[values]: PartValuesFor<Code>): Part =>
  values === undefined ? { code } : { code, values };

/** A code that may stand in for a phrase, e.g. one of the fields of a licence; undefined when it is none of ours. */
export const phraseCode = (code: string): PhraseCode | undefined =>
  Object.hasOwn(english.phrases, code) ? (code as PhraseCode) : undefined;

/** What a field of a licence is called in sentences; one that has no word of ours, by its own name. */
export function fieldWord(field: string): string | { readonly code: PhraseCode } {
  const code = phraseCode(`field.${field}`);
  return code === undefined ? field : { code };
}

/** Money with its currency; the amount alone where the currency is not known. */
export const moneyPhrase = (amount: number, currency: string | null): Part =>
  currency === null ? part('money.plain', { amount }) : part('money.of', { currency, amount });

/** A value of a field of a licence, as it stands in sentences; a dash: there is none. */
export const fieldValue = (field: string, value: FieldValue | undefined): string | Part =>
  isMoneyField(field) && typeof value === 'number' ? moneyPhrase(value, null) : String(value ?? '–');

/** A phrase in English. */
export const inEnglish = (part: Phrase): string => translatePhrase(part, 'en') ?? part.code;
