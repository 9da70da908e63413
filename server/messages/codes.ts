import type { NamesIn } from '../../shared/fill.ts';
import type { NoteValue, NoteValues, Part } from '../../shared/note-values.ts';
import type { Sentences } from './catalogue.ts';
import type { english } from './en/index.ts';

type Notes = typeof english.notes;
type Phrases = typeof english.phrases;
type Outside = Extract<keyof Notes, `outside.${string}`>;

/** What goes wrong with a call is said the same way of whomever we call; its code begins with the side. */
type OutsideCode = Outside extends `outside.${infer Name}`
  ? `${'sherweb' | 'halo' | 'receiver'}.${Name}`
  : never;

/** A code of a note. */
export type NoteCode = Exclude<keyof Notes, Outside> | OutsideCode;

/** The codes of one subject without its name: `CodesOf<'store'>` has `folder`. */
export type CodesOf<Subject extends string> =
  Extract<keyof Notes, `${Subject}.${string}`> extends `${Subject}.${infer Name}` ? Name : never;

/** The names of the values that a text needs. */
type NamesOf<T> = T extends string
  ? NamesIn<T>
  : T extends { readonly one: infer One extends string; readonly other: infer Other extends string }
    ? NamesIn<One | Other> | 'count'
    : never;

type EntryOf<Code> = Code extends keyof Notes
  ? Notes[Code]
  : Code extends `${string}.${infer Name}`
    ? `outside.${Name}` extends keyof Notes
      ? Notes[`outside.${Name}`]
      : never
    : never;

type ValuesIn<S> = S extends Sentences
  ? { readonly [Name in NamesOf<S['message'] | S['action']>]: Name extends 'count' ? number : NoteValue }
  : never;

type WordedIn<E> = E extends { readonly wordings: infer Wordings }
  ? {
      [Wording in keyof Wordings]: ValuesIn<Wordings[Wording]> & { readonly wording: Wording };
    }[keyof Wordings]
  : never;

/** The values that the sentences of a code need: of its usual ones, or of those that `wording` names. */
type ValuesOf<Code extends NoteCode> = ValuesIn<EntryOf<Code>> | WordedIn<EntryOf<Code>>;

/** The values as the last argument, which may be left out where none is needed. */
export type ValuesFor<Code extends NoteCode> =
  Record<never, never> extends ValuesOf<Code>
    ? [values?: ValuesOf<Code> & NoteValues]
    : [values: ValuesOf<Code> & NoteValues];

/** A code of a phrase, which is a part of a sentence. */
export type PhraseCode = keyof Phrases;
/** Codes of one kind: `PhrasesOf<'evidence'>`. */
export type PhrasesOf<Kind extends string> = Extract<PhraseCode, `${Kind}.${string}`>;
type NamesUnder<Kind extends string> = PhrasesOf<Kind> extends `${Kind}.${infer Name}` ? Name : never;
/** What a call to Sherweb or Halo is about. */
export type CallName = NamesUnder<'call'>;
/** What Sherweb or Halo want to know of us before they answer. */
export type CredentialName = NamesUnder<'credential'>;

type PlainValue = string | number | { readonly code: PhraseCode };
type ValuesWith<Code extends PhraseCode, Value> = [NamesOf<Phrases[Code]>] extends [never]
  ? []
  : [values: { readonly [Name in NamesOf<Phrases[Code]>]: Name extends 'count' ? number : Value }];
export type PhraseValuesFor<Code extends PhraseCode> = ValuesWith<Code, PlainValue | Part | Part[]>;
/** The values of what stands inside of a phrase. */
export type PartValuesFor<Code extends PhraseCode> = ValuesWith<Code, PlainValue>;
