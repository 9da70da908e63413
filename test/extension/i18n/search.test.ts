import { expect, it } from 'vitest';
import { finderOf, folded } from '../../../extension/i18n/search.ts';

const isFound = (text: string, search: string) => finderOf(search)?.(folded(text));

it.each([
  ['Contoso Ltd Business Premium', 'premium contoso', true],
  ['Fabrikâm SÀRL', 'fabrikam sarl', true],
  ['Contoso Ltd', 'contoso gmbh', false],
] as const)(
  'on every screen a row is found by each word by itself, case and accents aside: %s by "%s"',
  (text, search, expected) => {
    expect(isFound(text, search)).toBe(expected);
  },
);

it('who searches for nothing is shown all', () => {
  expect([finderOf(''), finderOf('  ')]).toEqual([null, null]);
});
