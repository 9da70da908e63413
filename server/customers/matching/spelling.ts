const SHORTEST = 6;
const LONGEST = 40;
const ALPHABETIC =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Arabic}\p{Script=Hebrew}]+$/u;

/**
 * Whether a typing difference is thinkable in a word. In scripts of syllables and signs one sign is a word of its own.
 * @returns true for 6 to 40 letters of an alphabet
 */
export function mayBeMisspelt(key: string): boolean {
  return key.length >= SHORTEST && key.length <= LONGEST && ALPHABETIC.test(key);
}

/**
 * Whether one typing difference lies between the keys of two words that may be misspelt: a letter too many, too few,
 * another one, or two neighbours swapped. The first letter is always the same: people rarely miss it, and where it
 * differs it is mostly another word.
 * @example isTypingDifference('fabrikam', 'fabrikm') // true; gates and bates: false
 */
export function isTypingDifference(a: string, b: string): boolean {
  if (a === b || a[0] !== b[0] || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const restA = a.slice(start);
  const restB = b.slice(start);
  return (
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    restA.slice(1) === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
}
