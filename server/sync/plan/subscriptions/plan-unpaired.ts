import type { RunProblem } from '../../../../shared/problem.ts';
import type { PlannedChange } from '../../../../shared/sync-plan.ts';
import { orphanMove } from '../diff/changes.ts';
import type { Missing } from '../model/missing.ts';
import type { Reads, Remembered } from '../model/reads.ts';
import type { Orphan, Pairing } from '../pair/pair.ts';
import { wentLately } from '../pair/went-lately.ts';
import { type OverlapPlan, planOverlaps } from '../successions/plan-overlaps.ts';
import { planSuccessions } from '../successions/plan-successions.ts';
import { type AcrossCustomers, clientIdOf, type HaloCustomer } from './halo-customer.ts';
import { planMissing } from './plan-missing.ts';
import { copiesAsked, goneOf, isActive, planOrphans } from './plan-orphans.ts';

type Around = AcrossCustomers &
  Pick<Reads, 'settings'> &
  Pick<Remembered, 'settlements' | 'normalised' | 'readAt'>;

interface Part {
  readonly changes: readonly PlannedChange[];
  readonly problems: readonly RunProblem[];
}

/**
 * Decides about what found no partner at one Halo customer: subscriptions without licence and licences whose
 * subscription is gone. First whether the ones continue the others; what is in no succession is created, adopted,
 * deactivated or left, each by its own rules.
 * @param missing subscriptions that need a licence of their own
 * @param pairing with the orphans among its own that a complete read tells of (`stoodHere`)
 */
export function planUnpaired(
  missing: readonly Missing[],
  pairing: Pairing & { readonly stood: readonly Orphan[] },
  customer: HaloCustomer,
  around: Around,
): Part[] {
  // One whose licence is known, but deleted or given up, is no newcomer; one that was only found by a mark is.
  const isNew = ({ subscription }: Missing) => !pairing.linkOf.has(subscription.id);
  const lately = pairing.stood.filter((orphan) =>
    wentLately(orphan, pairing.linkOf.has(orphan.link.subscriptionId), around.readAt),
  );
  const successions = planSuccessions(
    missing.filter(isNew),
    goneOf(
      [...pairing.stood, ...pairing.orphans.filter((each) => stoodElsewhere(each, customer))].filter(
        isActive,
      ),
      around,
    ),
    goneOf(lately, around),
    customer.formerIds,
    around,
  );
  const inSuccession = subscriptionsOf([...pairing.stood, ...pairing.orphans], successions.gone);
  const isLeft = ({ link }: Orphan) => !inSuccession.has(link.subscriptionId);
  const open = missing.filter(({ subscription }) => !successions.came.has(subscription.id));
  const overlaps = planOverlaps(open.filter(isNew), pairing, around);
  const created = planMissing(
    open.filter(({ subscription }) => !overlaps.waiting.has(subscription.id)),
    pairing.foreign,
    around,
  );
  const former = leftByFormer(pairing, customer, successions.continued);
  return [
    successions,
    created,
    { changes: [], problems: [...overlaps.problems, ...saidBeside(created, overlaps)] },
    planOrphans([...pairing.orphans, ...former.own].filter(isLeft), customer, around),
    { changes: [], problems: copiesAsked(pairing.copiesOfGone, customer, around) },
    { changes: former.moves, problems: [] },
  ];
}

/**
 * The subscriptions that some licences were of. Of several licences that bear one mark, without a link, nobody knows
 * which was the subscription's: what is asked about one of them is decided before the others go.
 */
const subscriptionsOf = (orphans: readonly Orphan[], licenceIds: ReadonlySet<number>): ReadonlySet<string> =>
  new Set(orphans.filter(({ licence }) => licenceIds.has(licence.id)).map(({ link }) => link.subscriptionId));

/** What is said of licences that are created beside another of the same SKU. */
const saidBeside = ({ changes }: Part, { beside }: OverlapPlan): RunProblem[] =>
  changes.flatMap(({ kind, subscriptionId }) =>
    kind === 'createSubscription' ? (beside.get(subscriptionId ?? '') ?? []) : [],
  );

/** A complete read says that its subscription is gone, or its whole customer is. */
export const stoodHere = (orphan: Orphan, customer: HaloCustomer): boolean => {
  const clientId = clientIdOf(customer);
  // A customer that is yet to be created has no licence, not even one that stands at none.
  if (clientId === null || clientId !== orphan.licence.clientId) return false;
  return customer.formerIds.has(orphan.link.sherwebCustomerId) || isReadGone(orphan, customer);
};

/** The same of one that stands at another Halo customer, as a parent: it was moved there, or the mapping was changed. */
const stoodElsewhere = (orphan: Orphan, customer: HaloCustomer): boolean => {
  const [clientId, { licence }] = [clientIdOf(customer), orphan];
  const isElsewhere = clientId !== null && licence.clientId !== null && licence.clientId !== clientId;
  return isElsewhere && isReadGone(orphan, customer);
};

const isReadGone = ({ link }: Orphan, { sources }: HaloCustomer): boolean =>
  sources.find(({ target }) => target.sherwebCustomerId === link.sherwebCustomerId)?.read.ok === true;

/** What former customers left, and a person said which one takes their place: to be decided about as that one's. */
function leftByFormer(
  { orphans }: Pairing,
  { sources }: HaloCustomer,
  continued: ReadonlySet<number>,
): { readonly moves: PlannedChange[]; readonly own: Orphan[] } {
  const left = sources.flatMap(({ target }) =>
    orphans
      .filter(({ link }) => target.succeeds !== undefined && link.sherwebCustomerId === target.succeeds)
      .filter(({ licence }) => !continued.has(licence.id))
      .map((orphan) => ({ orphan, target })),
  );
  return {
    moves: left.map(({ orphan, target }) => orphanMove(orphan, target)),
    own: left.map(({ orphan: { link, licence }, target: { sherwebCustomerId } }) => ({
      link: { ...link, sherwebCustomerId },
      licence,
    })),
  };
}
