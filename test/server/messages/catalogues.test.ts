import { describe, expect, it } from 'vitest';
import { catalogues } from '../../../server/messages/catalogues.ts';

/** Every sentence of a catalogue, by where it stands in it. */
const sentencesOf = (tree: object, path = ''): [path: string, text: string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as [string, string]]
      : sentencesOf(value, `${path}${key} > `),
  );

/** Singular and plural are one sentence, which each language counts in its own way. */
const byPlace = (tree: object): Map<string, string[]> => {
  const places = new Map<string, string[]>();
  for (const [path, text] of sentencesOf(tree)) {
    const place = path.replace(/ > (?:one|other)$/, '');
    places.set(place, [...(places.get(place) ?? []), text]);
  }
  return places;
};

const namesIn = (texts: readonly string[]): string[] =>
  [
    ...new Set(texts.flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''))),
  ].sort();

const english = byPlace(catalogues.en);

describe.each(Object.entries(catalogues).filter(([name]) => name !== 'en'))(
  'what the companion says, in %s',
  (_, catalogue) => {
    const other = byPlace(catalogue);

    it('has every sentence that it has in English, and no other', () => {
      expect(english.size).toBeGreaterThan(200);
      expect([...other.keys()].sort()).toEqual([...english.keys()].sort());
    });

    it('puts into every sentence the values that the English one puts in, and no other', () => {
      const differing = [...other].filter(
        ([place, texts]) => namesIn(texts).join() !== namesIn(english.get(place) ?? []).join(),
      );
      expect(differing).toEqual([]);
    });
  },
);

describe('what the companion says in French', () => {
  it('keeps its signs with their words, so that no line begins with one', () => {
    const broken = sentencesOf(catalogues.fr).filter(([, text]) => / [;:?!»%]|« /.test(text));
    expect(broken).toEqual([]);
  });
});

describe('an apostrophe of the companion', () => {
  it.each([
    ['straight in English, as in its commands', catalogues.en, /’/],
    ['curved in French, as it is set', catalogues.fr, /\p{L}'\p{L}/u],
  ])('is %s', (_, catalogue, other) => {
    expect(sentencesOf(catalogue).filter(([, text]) => other.test(text))).toEqual([]);
  });
});
