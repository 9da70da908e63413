import type { PlannedChange } from '../../../shared/sync-plan.ts';
import type { RunChange } from '../../../shared/sync-run.ts';
import { note } from '../../messages/note.ts';
import type { Task } from '../plan/task.ts';
import { applyCreations } from './apply-creations.ts';
import { applyCustomers } from './apply-customers.ts';
import { applyUpdates } from './apply-updates.ts';
import { deactivateCustomers } from './deactivate-customers.ts';
import type { ApplyDeps } from './deps.ts';
import { Outcomes } from './outcomes.ts';
import { stillFitting } from './still-fits.ts';

/** The outcome of a change that a stopped run did not come to. */
export const notTried = note('sync.stopped', { wording: 'change' });

/**
 * Does what a checked plan says and nothing else, in its order: customers, mappings, links, new licences, updates,
 * successions, deactivations; what a run had created of customers is made inactive last. A change that fails does not stop the others.
 * @param left those of the changes that are not applied, with what is said of them
 * @returns every change, in the plan's order, with its outcome
 * @throws only what is no trouble of Sherweb's or Halo's, e.g. a StoreError: then the run must not go on.
 */
export async function applyPlan(
  planned: readonly PlannedChange[],
  deps: ApplyDeps,
  left: Task['left'] = new Map(),
): Promise<RunChange[]> {
  const outcomes = new Outcomes(deps, left);
  const changes = planned.filter((change) => !left.has(change));
  const clientIds = await applyCustomers(changes, outcomes, deps);

  const links = stillFitting(
    changes.filter(({ kind }) => kind === 'linkSubscription'),
    clientIds,
    outcomes,
    deps,
  );
  if (links.length > 0 && !deps.signal.aborted) {
    await deps.made.addLinks(
      links.flatMap(({ subscriptionId, sherwebCustomerId, haloLicenceId }) =>
        subscriptionId === null || haloLicenceId === null
          ? []
          : [{ subscriptionId, sherwebCustomerId, haloLicenceId }],
      ),
    );
    for (const change of links) outcomes.set(change, 'applied', null);
  }

  await applyCreations(changes, clientIds, outcomes, deps);
  await applyUpdates(changes, clientIds, outcomes, deps);
  await deactivateCustomers(planned, outcomes, deps);
  outcomes.report('doing.finishing');
  return outcomes.all(planned, notTried);
}
