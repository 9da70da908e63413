const isPlain = (text: string): boolean => /^[ -~]*$/.test(text);

/** A text without case and accents, for searching. */
export function folded(text: string): string {
  // Nearly every text is plain, and thousands are folded at once.
  const even = isPlain(text)
    ? text.toLowerCase()
    : text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return even.replace(/\s+/g, ' ').trim();
}

/**
 * What tells whether a text holds every word of a search, in whatever order.
 * @returns null: nothing is searched for, and all is found; else asked with a folded text
 */
export function finderOf(search: string): ((text: string) => boolean) | null {
  const words = folded(search).split(' ').filter(Boolean);
  return words.length === 0 ? null : (text) => words.every((word) => text.includes(word));
}
