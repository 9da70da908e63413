/** Whether a text names a language in whose order names can be put. */
export function isLocale(text: string): boolean {
  try {
    return Intl.Collator.supportedLocalesOf(text).length >= 0;
  } catch {
    return false;
  }
}

/** Compares names as people of a language order them: numbers by value, case and accents aside. */
export const namesIn = (locale: string): ((a: string, b: string) => number) =>
  new Intl.Collator(locale, { sensitivity: 'base', numeric: true }).compare;
