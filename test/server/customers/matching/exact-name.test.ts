import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactKey, indexByExactName } from '../../../../server/customers/matching/exact-name.ts';
import { anyName } from './names.ts';

describe('exactly the same name', () => {
  it.each([
    ['nothing differs', 'Contoso', 'Contoso'],
    ['outer white space', ' Contoso\t', '\u00a0Contoso\n'],
    ['one é as one character, the other as two', 'Caf\u00e9', 'Cafe\u0301'],
    ['Hangul as syllables and as letters', '한국', '한국'.normalize('NFD')],
  ])('%s: the same', (_situation, a, b) => {
    expect(exactKey(a)).toBe(exactKey(b));
  });

  it.each([
    ['letter case', 'Contoso', 'CONTOSO'],
    ['a double space inside', 'Contoso Ltd', 'Contoso  Ltd'],
    ['a dot', 'Contoso Ltd', 'Contoso Ltd.'],
    ['an accent', 'Cafe', 'Café'],
    ['full width letters', 'Contoso', 'Ｃontoso'],
    ['Cyrillic letters that look Latin', 'Acme', '\u0410cme'],
    ['an invisible space', 'Contoso', 'Con\u200btoso'],
  ])('%s: not the same', (_situation, a, b) => {
    expect(exactKey(a)).not.toBe(exactKey(b));
  });

  it.each(['', '  ', '\u200b', '\u200b \ufeff', '\u00ad\u2060'])(
    'a name of which nothing can be seen is none: %j',
    (name) => {
      expect(exactKey(name)).toBe('');
    },
  );

  it('the key of a key is the key', () => {
    fc.assert(fc.property(anyName, (name) => exactKey(exactKey(name)) === exactKey(name)));
  });
});

describe('customers by exact name', () => {
  it('keeps all who bear a name, in the order given', () => {
    const clients = [
      { id: 2, name: 'Contoso' },
      { id: 1, name: 'Fabrikam' },
      { id: 3, name: ' Contoso ' },
    ];
    expect(indexByExactName(clients)).toEqual(
      new Map([
        ['Contoso', [clients[0], clients[2]]],
        ['Fabrikam', [clients[1]]],
      ]),
    );
  });

  it('leaves out customers without a name', () => {
    expect(indexByExactName([{ name: '' }, { name: ' \u3000 ' }]).size).toBe(0);
  });
});
