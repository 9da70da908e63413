import type { NearMatchCandidate } from '../../../shared/mapping.ts';
import { inEnglish } from '../../messages/phrases.ts';
import { explain } from './evidence.ts';
import { type NameParts, takeApart } from './name-parts.ts';
import { compareNames, type Nearness } from './near-name.ts';
import { createWordIndex } from './word-index.ts';

export type NamedClient = { id: number; name: string };
/** @returns Halo customers of a name near or equal to a Sherweb customer's, best first, at most five */
type NearMatcher = (name: string) => NearMatchCandidate[];

export type NearIndex = { add(client: NamedClient): void; match: NearMatcher };

const MOST_CANDIDATES = 5;

/** One name and all customers who bear it. */
type Entry = { parts: NameParts; clients: NamedClient[] };
type Found = { entry: Entry; nearness: Nearness };

/** An empty index of Halo customers' names. It finds exactly what comparing with every one of them would find. */
export function createNearIndex(): NearIndex {
  const byExactName = new Map<string, Entry>();
  /** Names that are the same but for where the spaces are; all short ones are found here. */
  const byLetters = new Map<string, Entry[]>();
  const byWords = createWordIndex<Entry>();

  const add = (client: NamedClient): void => {
    const parts = takeApart(client.name);
    if (parts.exact === '') return;
    const known = byExactName.get(parts.exact);
    if (known) {
      known.clients.push(client);
      return;
    }
    const entry: Entry = { parts, clients: [client] };
    byExactName.set(parts.exact, entry);
    const sameLetters = byLetters.get(parts.compact);
    if (sameLetters) sameLetters.push(entry);
    else byLetters.set(parts.compact, [entry]);
    if (!parts.short) byWords.add(parts, entry);
  };

  const match: NearMatcher = (name) => {
    const parts = takeApart(name);
    const entries = parts.short ? new Set<Entry>() : byWords.sharing(parts);
    for (const entry of byLetters.get(parts.compact) ?? []) entries.add(entry);
    const found: Found[] = [];
    for (const entry of entries) {
      const nearness = compareNames(parts, entry.parts);
      if (nearness) found.push({ entry, nearness });
    }
    return bestOf(parts, found);
  };

  return { add, match };
}

/** Highest score first, then what needs the fewest words to explain, then the lowest id. */
function bestOf(parts: NameParts, found: readonly Found[]): NearMatchCandidate[] {
  const candidates = found.flatMap(({ entry, nearness }) => {
    const reasons = explain(parts, entry.parts, nearness);
    const evidence = reasons.map(inEnglish);
    return entry.clients.map((client) => ({
      haloClientId: client.id,
      haloName: client.name,
      score: nearness.score,
      evidence,
      reasons,
    }));
  });
  return candidates
    .toSorted(
      (a, b) => b.score - a.score || a.evidence.length - b.evidence.length || a.haloClientId - b.haloClientId,
    )
    .slice(0, MOST_CANDIDATES)
    .map((candidate) => ({
      ...candidate,
      evidence: [...candidate.evidence],
      reasons: [...candidate.reasons],
    }));
}
