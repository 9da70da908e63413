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
export interface Catalogue<NoteKey extends string = string, PhraseKey extends string = string> {
  readonly notes: { readonly [Key in NoteKey]: Entry };
  readonly phrases: { readonly [Key in PhraseKey]: Text };
  /** A note with whom it hit before it. */
  readonly whose: string;
}
