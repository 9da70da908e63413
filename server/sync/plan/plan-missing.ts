import type { RunProblem } from '../../../shared/problem.ts';
import type { Settings } from '../../../shared/settings.ts';
import type { Subscription } from '../../../shared/subscription.ts';
import type { PlannedChange } from '../../../shared/sync-plan.ts';
import { choiceFor } from '../../decisions/settled.ts';
import type { HaloLicence } from '../../vendors/halo/licence.ts';
import { ownedFieldsOf } from '../../vendors/halo/mapper.ts';
import { aboutSubscription, idsOf, namesOf } from './about-subscription.ts';
import { licenceChange, licenceCreation, linkCreation } from './changes.ts';
import type { Target } from './customer-plan.ts';
import { diffOwned } from './diff.ts';
import { type Existing, findExisting } from './existing-licence.ts';
import { decision } from './problems.ts';
import type { Reads, Remembered } from './reads.ts';

/** A subscription that has no licence of ours at its Halo customer. */
export interface Missing {
  readonly subscription: Subscription;
  readonly target: Target;
}

/**
 * Decides about subscriptions of one Halo customer that have no licence of ours: created, or, where somebody else's
 * licence of the same product stands there already, what `onExistingLicence` says. A licence is adopted once only.
 * @param foreign licences at that Halo customer that are not ours
 */
export function planMissing(
  missing: readonly Missing[],
  foreign: readonly HaloLicence[],
  { settings, settlements }: Pick<Reads, 'settings'> & Pick<Remembered, 'settlements'>,
): { changes: PlannedChange[]; problems: RunProblem[] } {
  const changes: PlannedChange[] = [];
  const problems: RunProblem[] = [];
  const existing = findExisting(
    missing.map(({ subscription }) => subscription),
    foreign,
  );
  const asked = missing.map((each) => ask(each, existing.get(each.subscription.id), settings, settlements));
  // What a person chose goes before what fits.
  const chosenIds = new Set(asked.map(({ chosen }) => chosen?.id));
  const taken = new Set<number>();
  for (const { subscription, target, question, choice, chosen, match } of asked) {
    const byFit = choice === undefined && settings.onExistingLicence === 'adopt' ? match : undefined;
    const licence = chosen ?? (chosenIds.has(byFit?.id) ? undefined : byFit);
    if (licence !== undefined && !taken.has(licence.id)) {
      taken.add(licence.id);
      changes.push(...adoption(subscription, licence, target, settings));
    } else if (question === null || (choice ?? settings.onExistingLicence) === 'create')
      changes.push(licenceCreation(subscription, target, settings));
    else if (choice !== 'leave') problems.push(question);
  }
  return { changes, problems };
}

/** A subscription with what is to be asked about it, and what a person answered. */
interface Asked extends Missing {
  /** Null: there is nothing to ask. */
  readonly question: RunProblem | null;
  readonly choice?: string | undefined;
  readonly chosen?: HaloLicence | undefined;
  readonly match?: HaloLicence | undefined;
}

function ask(
  missing: Missing,
  found: Existing | undefined,
  settings: Settings,
  settlements: Remembered['settlements'],
): Asked {
  if (found === undefined) return { ...missing, question: null };
  const question = existingLicence(missing, found.alike, settings);
  const choice = choiceFor(question, settlements);
  const chosen = found.alike.find(({ id }) => choice === `adopt:${id}`);
  return { ...missing, question, choice, chosen, match: found.match ?? undefined };
}

/** The licence becomes the subscription's, with what Sherweb says. */
function adoption(
  subscription: Subscription,
  licence: HaloLicence,
  target: Target,
  settings: Settings,
): PlannedChange[] {
  const fields = diffOwned(licence.owned, ownedFieldsOf(subscription, settings));
  return [
    linkCreation(subscription, licence, target),
    ...(Object.keys(fields).length === 0
      ? []
      : [licenceChange('updateSubscription', subscription, licence, target, fields)]),
  ];
}

function existingLicence(
  { subscription, target }: Missing,
  alike: readonly HaloLicence[],
  { onExistingLicence }: Settings,
): RunProblem {
  const [only, ...more] = alike;
  const about = aboutSubscription(subscription, target, more.length === 0 ? (only ?? null) : null);
  const said = {
    ...namesOf(subscription, target.name),
    subscriptionId: subscription.id,
    count: alike.length,
    haloLicenceIds: idsOf(alike),
  };
  return onExistingLicence === 'adopt'
    ? decision('sync.existingLicence', about, { ...said, wording: 'alike' })
    : decision('sync.existingLicence', about, said);
}
