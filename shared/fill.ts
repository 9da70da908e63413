/** The names in braces of a sentence: `'"{name}" has {count} seats'` has `name` and `count`. */
export type NamesIn<Sentence extends string> = Sentence extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;

/**
 * Puts words into the names in braces of a sentence; what is put in is never looked at again.
 * Answers undefined when a name has no words.
 */
export function fill(sentence: string, wordsOf: (name: string) => string | undefined): string | undefined {
  let isWhole = true;
  const filled = sentence.replace(/\{(\w+)\}/gu, (_, name: string) => {
    const words = wordsOf(name);
    isWhole &&= words !== undefined;
    return words ?? '';
  });
  return isWhole ? filled : undefined;
}
