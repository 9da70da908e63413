/** Halo's font has no narrow space, and what the browser puts in its place is too thin to part thousands by. */
export const withoutThinSpaces = (text: string): string => text.replaceAll('\u202f', '\u00a0');
