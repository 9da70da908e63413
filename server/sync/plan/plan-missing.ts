import type { RunProblem } from '../../../shared/problem.ts';
import type { Settings } from '../../../shared/settings.ts';
import type { Subscription } from '../../../shared/subscription.ts';
import type { PlannedChange } from '../../../shared/sync-plan.ts';
import type { HaloLicence } from '../../vendors/halo/licence.ts';
import { ownedFieldsOf } from '../../vendors/halo/mapper.ts';
import { aboutSubscription, idsOf, namesOf } from './about-subscription.ts';
import { licenceChange, licenceCreation, linkCreation } from './changes.ts';
import type { Target } from './customer-plan.ts';
import { diffOwned } from './diff.ts';
import { findExisting } from './existing-licence.ts';
import { decision } from './problems.ts';

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
  settings: Settings,
): { changes: PlannedChange[]; problems: RunProblem[] } {
  const changes: PlannedChange[] = [];
  const problems: RunProblem[] = [];
  const existing = findExisting(
    missing.map(({ subscription }) => subscription),
    foreign,
  );
  const claims = (licence: HaloLicence) =>
    [...existing.values()].filter((alike) => alike.some(({ id }) => id === licence.id)).length;

  for (const { subscription, target } of missing) {
    const alike = existing.get(subscription.id) ?? [];
    const [only, ...more] = alike;
    if (only === undefined || settings.onExistingLicence === 'create')
      changes.push(licenceCreation(subscription, target, settings));
    else if (settings.onExistingLicence === 'adopt' && more.length === 0 && claims(only) === 1) {
      changes.push(linkCreation(subscription, only, target));
      const fields = diffOwned(only.owned, ownedFieldsOf(subscription, settings));
      if (Object.keys(fields).length > 0)
        changes.push(licenceChange('updateSubscription', subscription, only, target, fields));
    } else {
      const licence = more.length === 0 ? only : null;
      problems.push(
        decision('sync.existingLicence', aboutSubscription(subscription, target, licence), {
          ...namesOf(subscription, target.name),
          count: alike.length,
          haloLicenceIds: idsOf(alike),
        }),
      );
    }
  }
  return { changes, problems };
}
