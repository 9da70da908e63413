import type { NamesIn } from '../../../shared/fill.ts';

/** A sentence with `{names}` of values; two where `count` decides between singular and plural. */
export type Text = string | { readonly one: string; readonly other: string };

/** What is the case and why, and what to do about it. */
export interface Sentences {
  readonly message: Text;
  readonly action: Text;
}

/** What a code means, and what else it means where the value `wording` says so. */
export interface Entry extends Sentences {
  readonly wordings?: { readonly [wording: string]: Sentences };
}

/** Everything that the companion says in one language. */
export interface Catalogue {
  readonly notes: { readonly [code: string]: Entry };
  readonly phrases: { readonly [code: string]: Text };
  readonly whose: string;
}

/** The names of the values that a text needs. */
export type NamesOf<T> = T extends string
  ? NamesIn<T>
  : T extends { readonly one: infer One extends string; readonly other: infer Other extends string }
    ? NamesIn<One | Other> | 'count'
    : never;

/** Every string that has all of these names in braces. */
type With<Names> = [Names] extends [never]
  ? string
  : (Names extends string ? (text: `${string}{${Names}}${string}`) => void : never) extends (
        text: infer All,
      ) => void
    ? All
    : never;

/** The same text in another language, which may count where this one does not. */
type TextLike<T> = T extends string
  ? With<NamesIn<T>> | { readonly one: string; readonly other: With<NamesIn<T>> }
  : T extends { readonly other: infer Other extends string }
    ? With<NamesIn<Other>> | { readonly one: string; readonly other: With<NamesIn<Other>> }
    : never;

/** The shape of the same catalogue in another language: every key, and in every sentence every name. */
export type TranslationOf<T> = T extends Text
  ? TextLike<T>
  : { readonly [Key in keyof T]: TranslationOf<T[Key]> };
