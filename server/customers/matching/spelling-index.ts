import { isTypingDifference, mayBeMisspelt } from './spelling.ts';

/** Finds the words of a vocabulary that another word may be a misspelling of. */
export type SpellingIndex = {
  /** Adds the key of a word; once is enough. */
  add(key: string): void;
  /** @returns all words added that are equal to the key of a word, or a typing difference away */
  like(key: string): readonly string[];
};

/**
 * An empty spelling index. Words one typing difference apart share a form with at most one letter left out, so they
 * meet under it.
 */
export function createSpellingIndex(): SpellingIndex {
  const known = new Set<string>();
  const meetings = new Map<string, string[]>();
  const answers = new Map<string, readonly string[]>();

  const find = (key: string): string[] => {
    const found = new Set<string>(known.has(key) ? [key] : []);
    if (!mayBeMisspelt(key)) return [...found];
    for (const place of meetingPlaces(key)) {
      for (const other of meetings.get(place) ?? []) {
        if (isTypingDifference(key, other)) found.add(other);
      }
    }
    return [...found];
  };

  return {
    add(key) {
      if (known.has(key)) return;
      known.add(key);
      answers.clear();
      if (!mayBeMisspelt(key)) return;
      for (const place of meetingPlaces(key)) {
        const words = meetings.get(place);
        if (words) words.push(key);
        else meetings.set(place, [key]);
      }
    },
    like(key) {
      let answer = answers.get(key);
      if (answer === undefined) {
        answer = find(key);
        answers.set(key, answer);
      }
      return answer;
    },
  };
}

/** The first letter always stays: misspelt words share it. */
function meetingPlaces(key: string): Set<string> {
  const places = new Set([key]);
  for (let at = 1; at < key.length; at += 1) places.add(key.slice(0, at) + key.slice(at + 1));
  return places;
}
