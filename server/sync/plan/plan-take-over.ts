import type { RunProblem } from '../../../shared/problem.ts';
import type { PlannedChange } from '../../../shared/sync-plan.ts';
import type { MappingProposal } from '../../../shared/take-over.ts';
import type { TakeOverChoice } from '../../../shared/take-over-choice.ts';
import { chooserOf } from '../../../shared/take-over-taken.ts';
import type { Pause } from '../../event-loop/give-way.ts';
import { guarded } from './guarded.ts';
import type { Plan } from './make-plan.ts';
import { idsOf } from './model/about-subscription.ts';
import { mappingCreation } from './model/customer-changes.ts';
import { notice, noticeAs } from './model/problems.ts';
import { adoption } from './subscriptions/plan-missing.ts';
import { type FoundOfAll, proposeLicences, type TracedReads, takeOverTargets } from './take-over/propose.ts';
import { proposeMappings } from './take-over/propose-mappings.ts';
import { stopsOf } from './take-over/stops.ts';

/**
 * Makes the plan that takes over from another writer: the mappings and the licences that were chosen of what is
 * proposed, each licence under its own id. Nothing is created and nothing deactivated; what is left is said, and the
 * next sync asks about it. The same guards look at it as at every plan.
 * @param choice from whom, and what of what is proposed
 * @param pause lets others have a turn
 * @example the module says that Contoso is Halo customer 101, which has a licence 5000 of a product it bought: createMapping,
 * linkSubscription to licence 5000, updateSubscription where its count differs
 */
export async function planTakeOver(reads: TracedReads, choice: TakeOverChoice, pause: Pause): Promise<Plan> {
  const isTaken = chooserOf(choice);
  const proposed = await proposeMappings(reads, pause);
  const mappings = proposed.mappings.filter(isTaken);
  const found = await proposeLicences(reads, await takeOverTargets(reads, mappings, pause), choice, pause);
  const wanted = [
    ...mappings.map(mappingTaken),
    ...found.customers.flatMap(({ adoptions }) =>
      adoptions.flatMap(({ proposal, pair: { subscription, licence, target } }) =>
        isTaken(proposal) ? adoption(subscription, licence, target, reads.settings) : [],
      ),
    ),
  ];
  const { money, ...plan } = await guarded(wanted, reads, pause);
  return {
    ...plan,
    problems: [
      ...stopsOf(choice, reads.traces).map((said) => noticeAs(said)),
      ...found.problems,
      ...money.problems.map((each): RunProblem => ({ ...each, severity: 'notice' })),
      ...leftNotices(found),
    ],
    unchanged: found.customers.reduce((sum, { alreadyLinked }) => sum + alreadyLinked, 0),
  };
}

/** What would stand twice, once each; of the rest how much of it there is. */
function leftNotices({ customers }: FoundOfAll): RunProblem[] {
  const twice = customers.flatMap((each) => each.twice);
  const left = customers.reduce((sum, each) => sum + each.left.length, 0);
  const alone = customers.reduce((sum, { withoutLicence }) => sum + withoutLicence.length, 0);
  return [
    ...twice.map(({ customerName, product, licences, why, ...about }) =>
      notice(
        'takeOver.twice',
        { ...about, haloLicenceId: licences.length === 1 ? (licences[0]?.haloLicenceId ?? null) : null },
        {
          customer: customerName,
          subscription: product,
          haloLicenceIds: idsOf(licences.map(({ haloLicenceId: id }) => ({ id }))),
          wording: why,
        },
      ),
    ),
    ...(left === 0 ? [] : [notice('takeOver.leftLicences', {}, { count: left })]),
    ...(alone === 0 ? [] : [notice('takeOver.withoutLicence', {}, { count: alone })]),
  ];
}

const mappingTaken = ({
  sherwebCustomerId,
  sherwebName,
  haloClientId,
  haloName,
  by,
}: MappingProposal): PlannedChange => ({
  ...mappingCreation({ id: sherwebCustomerId, displayName: sherwebName ?? sherwebCustomerId }, haloClientId),
  takenBy: by,
  title: haloName ?? String(haloClientId),
});
