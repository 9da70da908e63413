import type { Subscription } from '../../../../shared/subscription.ts';
import type { Bought, Twice } from '../../../../shared/take-over.ts';
import type { HaloLicence } from '../../../vendors/halo/licence.ts';
import type { Target } from '../model/customer-plan.ts';
import type { Existing } from '../pair/existing-licence.ts';
import { isAlike } from '../pair/fit.ts';
import { boughtOf, standing } from './told.ts';

/** A licence that becomes a subscription's. */
export interface Adoptable {
  readonly subscription: Subscription;
  readonly licence: HaloLicence;
  readonly target: Target;
}

/** What the licences of a customer give for one of its subscriptions; neither a pair nor twice: nothing. */
export interface FoundForOne {
  readonly bought: Bought;
  readonly pair: Adoptable | null;
  readonly twice: readonly Twice[];
}

/**
 * Which licence a subscription is offered, and what would stand twice if it were taken.
 * @param offered the licences at its Halo customer that nobody here made
 * @returns none where its customer has no Halo customer yet
 */
export function foundFor(
  subscription: Subscription,
  offered: {
    /** Told by external links, by subscription. */
    readonly linked: ReadonlyMap<string, HaloLicence>;
    /** What the other writer made and is alike. */
    readonly existing: ReadonlyMap<string, Existing>;
    /** What is not the other writer's. */
    readonly others: readonly HaloLicence[];
  },
  targetOf: ReadonlyMap<string, Target>,
): FoundForOne[] {
  const target = targetOf.get(subscription.sherwebCustomerId);
  if (target === undefined || target.haloClientId === null) return [];
  const bought = boughtOf(subscription, target, target.haloClientId);
  const alike = offered.existing.get(subscription.id);
  const licence = offered.linked.get(subscription.id) ?? alike?.match ?? null;
  const ofOthers = offered.others.filter((each) => isAlike(subscription, each));
  const twiceAs = (why: Twice['why'], licences: readonly HaloLicence[] = []): Twice[] =>
    licences.length === 0 ? [] : [{ ...bought, why, licences: licences.map(standing) }];
  return [
    {
      bought,
      pair: licence && { subscription, licence, target },
      twice: [
        ...(licence === null ? twiceAs('several', alike?.alike) : []),
        ...twiceAs('ofAnother', ofOthers),
      ],
    },
  ];
}
