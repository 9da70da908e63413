import type { RunProblem } from '../../../shared/problem.ts';
import type { Subscription } from '../../../shared/subscription.ts';
import type { PlannedChange } from '../../../shared/sync-plan.ts';
import { choiceFor } from '../../decisions/settled.ts';
import type { HaloLicence } from '../../vendors/halo/licence.ts';
import { ownedFieldsOf } from '../../vendors/halo/mapper.ts';
import { aboutSubscription, idsOf, namesOf } from './about-subscription.ts';
import { licenceChange, licenceCreation, linkCreation } from './changes.ts';
import type { Target } from './customer-plan.ts';
import { diffOwned } from './diff.ts';
import { findExisting } from './existing-licence.ts';
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
  const claims = (licence: HaloLicence) =>
    [...existing.values()].filter((alike) => alike.some(({ id }) => id === licence.id)).length;

  const taken = new Set<number>();
  for (const { subscription, target } of missing) {
    const alike = existing.get(subscription.id) ?? [];
    const [only, ...more] = alike;
    const licence = more.length === 0 ? (only ?? null) : null;
    const asked = decision('sync.existingLicence', aboutSubscription(subscription, target, licence), {
      ...namesOf(subscription, target.name),
      count: alike.length,
      haloLicenceIds: idsOf(alike),
    });
    const chosen = only === undefined ? undefined : choiceFor(asked, settlements);
    const isAdopted = settings.onExistingLicence === 'adopt' && licence !== null && claims(licence) === 1;
    const adopted = chosen === undefined ? (isAdopted ? licence : undefined) : chosenOf(alike, chosen);
    if (adopted && !taken.has(adopted.id)) {
      taken.add(adopted.id);
      changes.push(linkCreation(subscription, adopted, target));
      const fields = diffOwned(adopted.owned, ownedFieldsOf(subscription, settings));
      if (Object.keys(fields).length > 0)
        changes.push(licenceChange('updateSubscription', subscription, adopted, target, fields));
    } else if (only === undefined || (chosen ?? settings.onExistingLicence) === 'create')
      changes.push(licenceCreation(subscription, target, settings));
    else if (chosen !== 'leave') problems.push(asked);
  }
  return { changes, problems };
}

/** The licence that a person chose to link to. */
const chosenOf = (alike: readonly HaloLicence[], chosen: string): HaloLicence | undefined =>
  alike.find(({ id }) => chosen === `adopt:${id}`);
