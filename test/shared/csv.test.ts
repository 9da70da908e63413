import { describe, expect, it } from 'vitest';
import { harmless, toCsv } from '../../shared/csv.ts';

describe('CSV', () => {
  it('is UTF-8 with a mark, commas, and line ends of its own', () => {
    expect(
      toCsv([
        ['Produit', 'é'],
        [12, null, 'a'],
      ]),
    ).toBe('\uFEFFProduit,é\r\n12,,a\r\n');
  });

  it('quotes what would break the table', () => {
    expect(toCsv([['a,b', 'say "hi"', 'two\nlines', 'a;b', ' outer ']])).toBe(
      '\uFEFF"a,b","say ""hi""","two\nlines","a;b"," outer "\r\n',
    );
  });
});

describe('a cell', () => {
  it.each([
    '=1+1',
    '+1-1',
    '-1+1',
    '@SUM(A1)',
    '\t=1',
    '\r1',
    '\nfoo',
    ' =1',
    '\u00a0=1',
    '＝1+1',
    "-2+cmd|' /C calc'!A0",
  ])('starts no formula: %j', (cell) => {
    expect(harmless(cell)).toBe(`'${cell}`);
    expect(toCsv([[cell]])).toContain(`'${cell}`);
  });

  it.each(['-12', '-1.5', 'Plan 1 = one', 'a@b.example', ''])('is left alone when it is none: %j', (cell) => {
    expect(harmless(cell)).toBe(cell);
  });
});
