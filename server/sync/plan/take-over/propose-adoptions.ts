import type { Subscription } from '../../../../shared/subscription.ts';
import type { AdoptionProposal, Bought, TakeOver, Twice } from '../../../../shared/take-over.ts';
import type { TakeOverChoice } from '../../../../shared/take-over-choice.ts';
import type { ExternalLink } from '../../../vendors/halo/external-links.ts';
import type { HaloLicence } from '../../../vendors/halo/licence.ts';
import type { Target } from '../model/customer-plan.ts';
import { findExisting } from '../pair/existing-licence.ts';
import { hasSkuOf, isAlike } from '../pair/fit.ts';
import type { Pairing } from '../pair/pair.ts';
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

/** A licence that becomes a subscription's. */
interface Adoptable {
  readonly subscription: Subscription;
  readonly licence: HaloLicence;
  readonly target: Target;
}

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
  const rest = open.filter(({ id }) => !linked.has(id));
  const named = new Set(linked.values());
  const unnamed = foreign.filter((licence) => !named.has(licence));
  const own = unnamed.filter((licence) => isOfWriter(licence, choice));
  const others = unnamed.filter((licence) => !isOfWriter(licence, choice));
  const existing = findExisting(rest, own);

  const adoptions: { proposal: AdoptionProposal; pair: Adoptable }[] = [];
  const twice: Twice[] = [];
  const alone: Bought[] = [];
  for (const subscription of open) {
    const target = targetOf.get(subscription.sherwebCustomerId);
    if (target === undefined || target.haloClientId === null) continue;
    const bought = boughtOf(subscription, target, target.haloClientId);
    const byLink = linked.get(subscription.id);
    const found = existing.get(subscription.id);
    const licence = byLink ?? found?.match ?? undefined;
    const ofOthers = others.filter((each) => isAlike(subscription, each));
    if (licence !== undefined) {
      const by = byLink !== undefined ? 'externalLink' : hasSkuOf(licence, subscription) ? 'sku' : 'name';
      const isCertain = by !== 'name' || licence.owned.count === subscription.quantity;
      const key = keyOf(subscription.id, licence.id);
      adoptions.push({
        proposal: { ...bought, key, isCertain, by, licence: standing(licence) },
        pair: { subscription, licence, target },
      });
    } else if (found !== undefined)
      twice.push({ ...bought, why: 'several', licences: found.alike.map(standing) });
    else if (ofOthers.length === 0) alone.push(bought);
    if (ofOthers.length > 0) twice.push({ ...bought, why: 'ofAnother', licences: ofOthers.map(standing) });
  }
  const used = new Set([
    ...adoptions.map(({ pair }) => pair.licence.id),
    ...twice.flatMap(({ licences }) => licences.map(({ haloLicenceId }) => haloLicenceId)),
  ]);
  const spare = unnamed.filter(({ id }) => !used.has(id));
  const taken = adoptions.map(({ pair }) => pair);
  const already = [...pairing.pairs, ...taken].flatMap((pair) => standsAlready(pair, spare, targetOf));
  const unsure = new Set(already.map(({ subscriptionId }) => subscriptionId));
  const doubled = new Set(already.flatMap(({ licences }) => licences.map((each) => each.haloLicenceId)));
  const left = own.filter(({ id }) => !used.has(id) && !doubled.has(id));
  return {
    // Where another licence of the product is left over, it may be that one.
    adoptions: adoptions.map(({ proposal, pair }) =>
      proposal.by !== 'externalLink' && unsure.has(proposal.subscriptionId)
        ? { pair, proposal: { ...proposal, isCertain: false } }
        : { pair, proposal },
    ),
    twice: [...twice, ...already],
    withoutLicence: alone.map((each) => ({ ...each, beside: left.length })),
    left,
    alreadyLinked: pairing.pairs.length,
  };
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
