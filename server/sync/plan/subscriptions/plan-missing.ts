import type { RunProblem } from '../../../../shared/problem.ts';
import type { Settings } from '../../../../shared/settings.ts';
import type { Subscription } from '../../../../shared/subscription.ts';
import type { PlannedChange } from '../../../../shared/sync-plan.ts';
import { choiceFor } from '../../../decisions/settled.ts';
import { theOnly } from '../../../lists/lists.ts';
import type { HaloLicence } from '../../../vendors/halo/licence.ts';
import { ownedFieldsOf } from '../../../vendors/halo/mapper.ts';
import { licenceChange, licenceCreation, linkCreation } from '../diff/changes.ts';
import { diffOwned } from '../diff/diff.ts';
import { aboutSubscription, idsOf, namesOf } from '../model/about-subscription.ts';
import type { Target } from '../model/customer-plan.ts';
import type { Missing } from '../model/missing.ts';
import { decision } from '../model/problems.ts';
import type { Reads, Remembered } from '../model/reads.ts';
import { findExisting } from '../pair/existing-licence.ts';

type Around = Pick<Reads, 'settings'> & Pick<Remembered, 'settlements'>;

/**
 * Decides about subscriptions of one Halo customer that have no licence of ours: created, or, where somebody else's
 * licence of the same product stands there already, what `onExistingLicence` says. A licence is adopted once only.
 * @param foreign licences at that Halo customer that are not ours
 */
export function planMissing(
  missing: readonly Missing[],
  foreign: readonly HaloLicence[],
  around: Around,
): { changes: PlannedChange[]; problems: RunProblem[] } {
  const { settings, settlements } = around;
  const adopted = adoptedBy(missing, foreign, around);
  const { open, existing } = restOf(missing, foreign, adopted);
  const changes = [...adopted].flatMap(([{ subscription, target }, licence]) =>
    adoption(subscription, licence, target, settings),
  );
  const problems: RunProblem[] = [];
  for (const each of open) {
    const { subscription, target } = each;
    const found = existing.get(subscription.id);
    const question = found === undefined ? null : existingLicence(each, found.alike, settings);
    const choice = question === null ? undefined : choiceFor(question, settlements);
    if (question === null || (choice ?? settings.onExistingLicence) === 'create')
      changes.push(licenceCreation(subscription, target, settings));
    else if (choice !== 'leave') problems.push(question);
  }
  return { changes, problems };
}

type Adopted = ReadonlyMap<Missing, HaloLicence>;

/**
 * The licences that become subscriptions' own. What a person chose goes before what fits; what is adopted is there for
 * nobody else, neither to adopt nor to be asked about.
 */
function adoptedBy(missing: readonly Missing[], foreign: readonly HaloLicence[], around: Around): Adopted {
  let adopted = chosenBy(missing, foreign, around);
  if (around.settings.onExistingLicence !== 'adopt') return adopted;
  // Of what is left another one may fit best now.
  for (;;) {
    const fitting = fittingBest(restOf(missing, foreign, adopted), around);
    if (fitting.length === 0) return adopted;
    adopted = new Map([...adopted, ...fitting]);
  }
}

/** What nothing was adopted for, with what is there for it. */
function restOf(missing: readonly Missing[], foreign: readonly HaloLicence[], adopted: Adopted) {
  const taken = new Set(adopted.values());
  const open = missing.filter((each) => !adopted.has(each));
  const free = foreign.filter((licence) => !taken.has(licence));
  return { open, existing: existingFor(open, free) };
}

const fittingBest = (
  { open, existing }: ReturnType<typeof restOf>,
  { settings, settlements }: Around,
): (readonly [Missing, HaloLicence])[] =>
  open.flatMap((each) => {
    const found = existing.get(each.subscription.id);
    if (!found?.match) return [];
    const choice = choiceFor(existingLicence(each, found.alike, settings), settlements);
    return choice === undefined ? [[each, found.match] as const] : [];
  });

const existingFor = (missing: readonly Missing[], foreign: readonly HaloLicence[]) =>
  findExisting(
    missing.map(({ subscription }) => subscription),
    foreign,
  );

/** The licences that persons chose to be adopted, by whom; each once, whoever chose it. */
function chosenBy(
  missing: readonly Missing[],
  foreign: readonly HaloLicence[],
  { settings, settlements }: Around,
): Adopted {
  const chosen = new Map<Missing, HaloLicence>();
  if (settlements.size === 0) return chosen;
  const existing = existingFor(missing, foreign);
  const taken = new Set<HaloLicence>();
  for (const each of missing) {
    const alike = existing.get(each.subscription.id)?.alike ?? [];
    const choice = choiceFor(existingLicence(each, alike, settings), settlements);
    const licence = alike.find(({ id }) => choice === `adopt:${id}`);
    if (licence === undefined || taken.has(licence)) continue;
    taken.add(licence);
    chosen.set(each, licence);
  }
  return chosen;
}

/** The licence becomes the subscription's, with what Sherweb says. */
export function adoption(
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
  const about = aboutSubscription(subscription, target, theOnly(alike) ?? null);
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
