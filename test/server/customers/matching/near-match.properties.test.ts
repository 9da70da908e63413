import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explain } from '../../../../server/customers/matching/evidence.ts';
import { takeApart } from '../../../../server/customers/matching/name-parts.ts';
import type { NamedClient } from '../../../../server/customers/matching/near-match.ts';
import { compareNames, NEAR_FROM } from '../../../../server/customers/matching/near-name.ts';
import { isTypingDifference } from '../../../../server/customers/matching/spelling.ts';
import { createSpellingIndex } from '../../../../server/customers/matching/spelling-index.ts';
import { inEnglish } from '../../../../server/messages/phrases.ts';
import { NearMatchCandidateSchema } from '../../../../shared/mapping.ts';
import { createNearMatcher } from '../../../support/near-matcher.ts';
import { anyName, clientsOf, similarName } from './names.ts';

const score = (a: string, b: string) => compareNames(takeApart(a), takeApart(b))?.score ?? 0;

/** What comparing with every customer finds, without an index. */
function oneByOne(name: string, clients: readonly NamedClient[]) {
  const parts = takeApart(name);
  return clients
    .flatMap((client) => {
      const other = takeApart(client.name);
      const nearness = compareNames(parts, other);
      if (nearness === null) return [];
      const reasons = explain(parts, other, nearness);
      const evidence = reasons.map(inEnglish);
      return [{ haloClientId: client.id, haloName: client.name, score: nearness.score, evidence, reasons }];
    })
    .sort(
      (a, b) => b.score - a.score || a.evidence.length - b.evidence.length || a.haloClientId - b.haloClientId,
    )
    .slice(0, 5);
}

describe('near names', () => {
  it('the index finds what comparing one by one finds', () => {
    fc.assert(
      fc.property(anyName, clientsOf(anyName), (name, clients) => {
        expect(createNearMatcher(clients)(name)).toEqual(oneByOne(name, clients));
      }),
      { numRuns: 2000 },
    );
  });

  it('the score is the same either way round', () => {
    fc.assert(
      fc.property(anyName, anyName, (a, b) => score(a, b) === score(b, a)),
      { numRuns: 2000 },
    );
  });

  it('a name is near itself, unless nothing of it can be seen', () => {
    const isSeen = (name: string): boolean => /[^\p{C}\p{Z}]/u.test(name);
    fc.assert(fc.property(anyName, (name) => score(name, name) === (isSeen(name) ? 1 : 0)));
  });

  it('the order of the customers changes nothing', () => {
    const shuffled = clientsOf(similarName).chain((clients) =>
      fc.tuple(fc.constant(clients), fc.shuffledSubarray(clients, { minLength: clients.length })),
    );
    fc.assert(
      fc.property(similarName, shuffled, (name, [clients, others]) => {
        expect(createNearMatcher(others)(name)).toEqual(createNearMatcher(clients)(name));
      }),
    );
  });

  it('asking twice gives the same answer, whatever was asked between', () => {
    fc.assert(
      fc.property(similarName, similarName, clientsOf(similarName), (name, other, clients) => {
        const match = createNearMatcher(clients);
        const first = match(name);
        match(other);
        expect(match(name)).toEqual(first);
      }),
    );
  });

  it('names whose numbers differ are never near', () => {
    const numbered = fc
      .array(fc.oneof(fc.nat(30).map(String), fc.constantFrom('Contoso', 'Branch', 'Ltd', 'Group', '-')), {
        maxLength: 5,
      })
      .map((words) => words.join(' '));
    const numbersOf = (name: string) => (name.match(/\d+/g) ?? []).join(' ');
    fc.assert(
      fc.property(numbered, numbered, (a, b) => {
        fc.pre(numbersOf(a) !== numbersOf(b));
        expect(score(a, b)).toBe(0);
        expect(createNearMatcher([{ id: 1, name: b }])(a)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('a candidate always keeps to the contract, is over the threshold and says why', () => {
    fc.assert(
      fc.property(anyName, clientsOf(anyName), (name, clients) => {
        for (const candidate of createNearMatcher(clients)(name)) {
          expect(NearMatchCandidateSchema.parse(candidate)).toEqual(candidate);
          expect(candidate.score).toBeGreaterThanOrEqual(NEAR_FROM);
          expect(candidate.evidence.length).toBeGreaterThan(0);
          expect(new Set(candidate.evidence.filter((phrase) => !phrase.includes('"'))).size).toBe(
            candidate.evidence.filter((phrase) => !phrase.includes('"')).length,
          );
        }
      }),
    );
  });
});

describe('typing differences', () => {
  const letters = (least: number) =>
    fc.string({ unit: fc.constantFrom('a', 'b'), minLength: least, maxLength: 9 });

  it('are found by the index exactly where two words have one', () => {
    fc.assert(
      fc.property(letters(5), fc.array(letters(5), { maxLength: 20 }), (key, vocabulary) => {
        const index = createSpellingIndex();
        for (const word of vocabulary) index.add(word);
        const long = (word: string) => word.length >= 6;
        const expected = vocabulary.filter(
          (word) => word === key || (long(word) && long(key) && isTypingDifference(word, key)),
        );
        expect([...index.like(key)].sort()).toEqual([...new Set(expected)].sort());
      }),
      { numRuns: 1000 },
    );
  });

  it('are found with words that came after the first question', () => {
    const index = createSpellingIndex();
    expect(index.like('fabrikam')).toEqual([]);
    index.add('fabrikan');
    expect(index.like('fabrikam')).toEqual(['fabrikan']);
  });

  it.each([
    ['a letter more', 'fabrikam', 'fabrikamm', true],
    ['a letter less in the middle', 'fabrikam', 'fabikam', true],
    ['another letter', 'fabrikam', 'fabrixam', true],
    ['neighbours swapped', 'fabrikam', 'fabirkam', true],
    ['letters swapped that are no neighbours', 'fabrikam', 'fakribam', false],
    ['two letters more', 'fabrikam', 'fabrikamms', false],
    ['a letter less here and one more there', 'fabrikam', 'fbrikamm', false],
    ['another first letter', 'fabrikam', 'pabrikam', false],
    ['the same word', 'fabrikam', 'fabrikam', false],
  ])('%s', (_situation, a, b, expected) => {
    expect([isTypingDifference(a, b), isTypingDifference(b, a)]).toEqual([expected, expected]);
  });
});
