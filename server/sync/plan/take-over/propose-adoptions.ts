import type { AdoptionProposal, Bought, TakeOver, Twice } from '../../../../shared/take-over.ts';
import type { TakeOverChoice } from '../../../../shared/take-over-choice.ts';
import type { ExternalLink } from '../../../vendors/halo/external-links.ts';
import type { HaloLicence } from '../../../vendors/halo/licence.ts';
import type { Target } from '../model/customer-plan.ts';
import { findExisting } from '../pair/existing-licence.ts';
import { hasSkuOf, isAlike } from '../pair/fit.ts';
import type { Pairing } from '../pair/pair.ts';
import { type Adoptable, foundFor } from './found-for.ts';
import { linkedByWriter } from './linked-by-writer.ts';
import { boughtOf, standing } from './told.ts';
import { keyOf } from './traced-lists.ts';
import { isOfWriter } from './writers.ts';

/** What one Halo customer's licences and subscriptions give. */
export type FoundLicences = Pick<TakeOver, 'twice' | 'withoutLicence'> & {
  readonly adoptions: readonly { readonly proposal: AdoptionProposal; readonly pair: Adoptable }[];
  /** Licences of the writer that no subscription was found for. */
  readonly left: readonly HaloLicence[];
  readonly alreadyLinked: number;
};

interface Around {
  readonly choice: TakeOverChoice;
  readonly externalLinks: readonly ExternalLink[];
  readonly targetOf: ReadonlyMap<string, Target>;
}

/**
 * Which licences that nobody here made can go on as subscriptions' own, at one Halo customer. An external link that
 * names the subscription tells it; so does the SKU, where one fits best; a name alone only with the same count. What
 * several fit equally well, and what another writer made, would stand twice and is said.
 * @param pairing of that customer, without what persons left out of sync
 */
export function proposeAdoptions(pairing: Pairing, around: Around): FoundLicences {
  const { choice, targetOf } = around;
  const open = pairing.unpaired.filter(({ id, sherwebCustomerId }) => {
    const target = targetOf.get(sherwebCustomerId);
    return target !== undefined && !target.suspended && !pairing.linkOf.has(id);
  });
  const foreign = pairing.foreign.filter(({ active }) => active);
  const linked = linkedByWriter(open, foreign, around.externalLinks);
  const named = new Set(linked.values());
  const unnamed = foreign.filter((licence) => !named.has(licence));
  const [own, others] = [
    unnamed.filter((licence) => isOfWriter(licence, choice)),
    unnamed.filter((licence) => !isOfWriter(licence, choice)),
  ];
  const rest = open.filter(({ id }) => !linked.has(id));
  const offered = { linked, existing: findExisting(rest, own), others };
  const found = open.flatMap((subscription) => foundFor(subscription, offered, targetOf));

  const pairs = found.flatMap(({ pair }) => pair ?? []);
  const twice = found.flatMap((each) => each.twice);
  const used = new Set([...pairs.map(({ licence }) => licence.id), ...licenceIdsOf(twice)]);
  const spare = unnamed.filter(({ id }) => !used.has(id));
  const already = [...pairing.pairs, ...pairs].flatMap((pair) => standsAlready(pair, spare, targetOf));
  const unsure = new Set(already.map(({ subscriptionId }) => subscriptionId));
  const doubled = new Set(licenceIdsOf(already));
  const left = own.filter(({ id }) => !used.has(id) && !doubled.has(id));
  return {
    adoptions: found.flatMap(({ bought, pair }) =>
      pair === null ? [] : [{ pair, proposal: proposalOf(bought, pair, linked, unsure) }],
    ),
    twice: [...twice, ...already],
    withoutLicence: found
      .filter((each) => each.pair === null && each.twice.length === 0)
      .map(({ bought }) => ({ ...bought, beside: left.length })),
    left,
    alreadyLinked: pairing.pairs.length,
  };
}

const licenceIdsOf = (twice: readonly Twice[]): number[] =>
  twice.flatMap(({ licences }) => licences.map(({ haloLicenceId }) => haloLicenceId));

/** @param unsure where another licence of the product is left over, which may be the one */
function proposalOf(
  bought: Bought,
  { subscription, licence }: Adoptable,
  linked: ReadonlyMap<string, HaloLicence>,
  unsure: ReadonlySet<string>,
): AdoptionProposal {
  const common = { ...bought, key: keyOf(subscription.id, licence.id), licence: standing(licence) };
  if (linked.has(subscription.id)) return { ...common, by: 'externalLink', isCertain: true };
  const by = hasSkuOf(licence, subscription) ? 'sku' : 'name';
  const isSame = by === 'sku' || licence.owned.count === subscription.quantity;
  return { ...common, by, isCertain: isSame && !unsure.has(subscription.id) };
}

/** A subscription that has its licence, or is to get it, while another of the product is active. */
function standsAlready(
  { subscription, licence: own }: Pick<Adoptable, 'subscription' | 'licence'>,
  spare: readonly HaloLicence[],
  targetOf: Around['targetOf'],
): Twice[] {
  const target = targetOf.get(subscription.sherwebCustomerId);
  const alike = spare.filter((each) => isAlike(subscription, each));
  if (target === undefined || target.haloClientId === null || alike.length === 0 || !own.active) return [];
  const bought = boughtOf(subscription, target, target.haloClientId);
  return [{ ...bought, why: 'already', licences: alike.map(standing) }];
}
