/** What a name is cut to is no shorter than this in any system. */
const shortestCut = 20;

const lettersOf = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/**
 * Whether a system may have made one name of another when it took it: other spaces or signs, other case, or cut off.
 * @example isMadeOf('Acme Ltd', 'Acme  Ltd.') // true
 */
export function isMadeOf(shown: string, sent: string): boolean {
  const [is, was] = [lettersOf(shown), lettersOf(sent)];
  if (is === '') return false;
  return is === was || (shown.trim().length >= shortestCut && was.startsWith(is));
}
