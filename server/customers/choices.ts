import type { HaloChoice, HaloCustomer, Mapping, NearMatchCandidate } from '../../shared/mapping.ts';
import { groupBy } from '../lists/lists.ts';
import { inEnglish, phrase } from '../messages/phrases.ts';
import { likenessTo } from './likeness.ts';

/** The Sherweb customer that a Halo customer is looked for: its name, and the near matches that were found for it. */
export interface LookedFor {
  readonly name: string;
  readonly near: readonly NearMatchCandidate[];
}

type Liked = HaloChoice & { readonly score: number };

const choiceTo = ({ name, near }: LookedFor): ((client: HaloCustomer, mappedNames: string[]) => Liked) => {
  const likeness = likenessTo(name);
  const nearById = new Map(near.map((candidate) => [candidate.haloClientId, candidate]));
  return (client, mappedNames) => {
    const found = nearById.get(client.id);
    if (found !== undefined) {
      const { evidence, reasons } = found;
      // Before what is only alike, whose score is 1 at most.
      return { ...client, mappedNames, evidence, reasons, score: 1 + found.score };
    }
    const { score, sharedWords } = likeness(client.name);
    const reasons = sharedWords.map((word) => phrase('evidence.sharedWord', { word }));
    return { ...client, mappedNames, evidence: reasons.map(inEnglish), reasons, score };
  };
};

/**
 * Puts Halo customers into the order in which a person should consider them for a mapping: those that nobody is mapped
 * to, then those that somebody is, inactive ones last, and within each the likeliest first. Two Sherweb customers on
 * one Halo customer are seldom meant.
 * @param clients in the order of Halo's list, which stays among those that are equally likely
 * @param nameOf the name of a Sherweb customer by its id
 * @param lookedFor absent: nobody in particular, and all are equally likely
 */
export function haloChoices(
  clients: readonly HaloCustomer[],
  mappings: readonly Mapping[],
  nameOf: (sherwebCustomerId: string) => string,
  lookedFor: LookedFor = { name: '', near: [] },
): HaloChoice[] {
  const mapped = groupBy(mappings, ({ haloClientId }) => haloClientId);
  const choice = choiceTo(lookedFor);
  const choices = clients.map((client) => {
    const names = (mapped.get(client.id) ?? []).map(({ sherwebCustomerId }) => nameOf(sherwebCustomerId));
    return choice(client, names);
  });
  const rank = ({ inactive, mappedNames }: Liked): number => (inactive ? 2 : mappedNames.length > 0 ? 1 : 0);
  return choices
    .toSorted((a, b) => rank(a) - rank(b) || b.score - a.score)
    .map(({ score: _only, ...each }) => each);
}
