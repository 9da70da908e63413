/** Legal forms that are written without a space before or after the name; longer ones first. */
const FORMS = [
  '股份有限公司',
  '有限责任公司',
  '有限責任公司',
  '株式会社',
  '有限会社',
  '合同会社',
  '有限公司',
  '주식회사',
  '유한회사',
];

/** Short for one of them, in brackets or by themselves: (株), (주). */
const SHORT_FORMS = new Map(
  Object.entries({ 株: '株式会社', 有: '有限会社', 주: '주식회사', 유: '유한회사' }),
);

/** @returns the East Asian legal form that the key of a word is, written out, or undefined */
export function eastAsianForm(key: string): string | undefined {
  return FORMS.includes(key) ? key : SHORT_FORMS.get(key);
}

/**
 * @param word as written
 * @returns its parts with their offset in letters: the name and the legal form that is glued to it, or the word as it is.
 * A word that is nothing but a legal form stays one part
 */
export function splitEastAsianForm(word: string): { text: string; offset: number }[] {
  if (!/[\p{Script=Han}\p{Script=Hangul}]/u.test(word)) return [{ text: word, offset: 0 }];
  for (const form of FORMS) {
    if (word.length === form.length) continue;
    const rest = word.length - form.length;
    if (word.endsWith(form)) {
      return [
        { text: word.slice(0, rest), offset: 0 },
        { text: form, offset: rest },
      ];
    }
    if (word.startsWith(form)) {
      return [
        { text: form, offset: 0 },
        { text: word.slice(form.length), offset: form.length },
      ];
    }
  }
  return [{ text: word, offset: 0 }];
}
