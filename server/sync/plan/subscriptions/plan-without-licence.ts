import type { RunProblem } from '../../../../shared/problem.ts';
import { theOnly } from '../../../lists/lists.ts';
import { aboutSubscription, idsOf, namesOf } from '../model/about-subscription.ts';
import type { Missing } from '../model/missing.ts';
import { decision, failed } from '../model/problems.ts';
import { onLicenceDeleted } from '../pair/by-hand.ts';
import type { Pairing } from '../pair/pair.ts';
import type { PartOfPlan } from './part-of-plan.ts';

type Around = Parameters<typeof onLicenceDeleted>[3];

/**
 * A subscription without licence gets one, unless a person deleted the one it had.
 * @param deletedId the licence that it had; undefined: none that we know
 */
export function planWithoutLicence(
  missing: Missing,
  deletedId: number | undefined,
  around: Around,
): Partial<PartOfPlan> {
  const { subscription, target } = missing;
  if (deletedId === undefined) return { missing: [missing] };
  const hand = onLicenceDeleted(subscription, target, { id: deletedId }, around);
  if (hand.way === 'create') return { missing: [missing] };
  return hand.way === 'hold' ? { problems: [hand.question] } : { unchanged: 1 };
}

/** The licence of a subscription is not listed, and it is not known whether it is gone: the subscription is left alone. */
export const unverifiedProblem = ({ subscription, target }: Missing, licenceId: number): RunProblem =>
  failed(
    'sync.licenceUnverified',
    aboutSubscription(subscription, target, { id: licenceId }),
    namesOf(subscription, target.name),
  );

/**
 * Several licences claim one subscription, or several subscriptions one licence: nobody but a person knows whose it is.
 * @param customer what the subscription's Sherweb customer is called
 */
export function contestedProblem(
  { subscription, licences }: Pairing['contested'][number],
  customer: string,
): RunProblem {
  const said = namesOf(subscription, customer);
  const only = theOnly(licences);
  if (only !== undefined)
    return failed('sync.linkedTwice', aboutSubscription(subscription, null, only), {
      ...said,
      haloLicenceId: String(only.id),
    });
  return decision('sync.markedTwice', aboutSubscription(subscription, null, null), {
    ...said,
    count: licences.length,
    haloLicenceIds: idsOf(licences),
  });
}
