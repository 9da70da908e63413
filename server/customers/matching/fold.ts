/**
 * Accents of Latin, Greek and Cyrillic, vowel points of Hebrew and Arabic, the Arabic stretcher. Marks of other
 * scripts stay: in Japanese, Thai or Hindi they make another letter.
 */
const ACCENTS =
  /[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed]/g;

/** Letters that Unicode does not take apart into a letter and an accent. */
const PLAIN: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ı: 'i', ħ: 'h', ŧ: 't' },
  ...{ ẞ: 'SS', Æ: 'Ae', Œ: 'Oe', Ø: 'O', Đ: 'D', Ð: 'D', Þ: 'Th', Ł: 'L', Ħ: 'H', Ŧ: 'T' },
};
const SPECIAL = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'g');

const isAscii = (text: string): boolean => /^[\0-\x7f]*$/.test(text);

/** @returns the text in lower case, with one form of the Greek sigma */
export function withoutCase(text: string): string {
  return isAscii(text) ? text.toLowerCase() : text.toLowerCase().normalize('NFC').replaceAll('ς', 'σ');
}

/** @returns the text with plain letters (é -> e, ß -> ss), case kept */
export function withoutAccents(text: string): string {
  if (isAscii(text)) return text;
  const bare = text.normalize('NFD').replace(ACCENTS, '').normalize('NFC');
  return bare.replace(SPECIAL, (letter) => PLAIN[letter] ?? letter);
}

/** @returns the text without case and accents @example fold('Société') // societe */
export function fold(text: string): string {
  return withoutAccents(withoutCase(text));
}

/** Decimal digits come in Unicode as runs that begin with zero and are a multiple of ten long. */
function digitValue(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((code - zero) % 10);
}

/** @param digits a run of decimal digits of any script @returns the number in ASCII digits, without leading zeros */
export function numberKey(digits: string): string {
  const ascii = isAscii(digits) ? digits : Array.from(digits, digitValue).join('');
  return ascii.replace(/^0+(?=.)/, '');
}
