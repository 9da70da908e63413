import type { Phrase } from '../../shared/note-values.ts';
import type { PartCode, PartValuesFor } from './codes.ts';
import { english } from './en/index.ts';
import { sayPart } from './say.ts';

export type { CallName, CredentialName, PartsOf as CodeIn } from './codes.ts';

/** A part of a sentence, by its code and with every value that its words need. */
export const phrase = <Code extends PartCode>(code: Code, ...[values]: PartValuesFor<Code>): Phrase =>
  values === undefined ? { code } : { code, values };

/** A code that may stand in for a phrase, e.g. one of the fields of a licence; undefined when it is none of ours. */
export const phraseCode = (code: string): PartCode | undefined =>
  Object.hasOwn(english.parts, code) ? (code as PartCode) : undefined;

/** A phrase in English. */
export const inEnglish = (part: Phrase): string => sayPart(part, 'en') ?? part.code;
