import type { PlannedChange } from '../../../shared/sync-plan.ts';
import type { RunChange } from '../../../shared/sync-run.ts';
import { note } from '../../messages/note.ts';
import type { Task } from '../plan/model/task.ts';
import { linksAfter } from '../plan/remembered/links-after.ts';
import { inWaves, type Wave } from '../plan/waves.ts';
import { applyCreations } from './apply-creations.ts';
import { applyCustomers } from './apply-customers.ts';
import { applyGone } from './apply-gone.ts';
import type { Applying } from './applying.ts';
import { deactivateCustomers } from './deactivate-customers.ts';
import type { ApplyDeps } from './deps.ts';
import { Outcomes } from './outcomes.ts';
import { stillFitting } from './still-fits.ts';
import { updateLicences } from './update-licences.ts';

/** The outcome of a change that a stopped run did not come to. */
export const notTried = note('sync.stopped', { wording: 'change' });

/**
 * Does what a checked plan says and nothing else, wave after wave (`inWaves` tells which and why in this order). A change
 * that fails does not stop the others.
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
  const waves = inWaves(planned.filter((change) => !left.has(change)));
  const of = (wave: Wave) => waves.get(wave) ?? [];

  const clientIds = await applyCustomers(of('customers'), outcomes, deps);
  const applying = { deps, outcomes, clientIds };
  await applyLinks(of('links'), applying);
  await applyCreations(of('creations'), applying);
  const updates = { doing: 'doing.updatingLicences', what: 'kind.updateLicences' } as const;
  await updateLicences(of('updates'), updates, applying);
  await applyGone(
    {
      ownDeactivations: of('ownDeactivations'),
      continuations: of('continuations'),
      deactivations: of('deactivations'),
    },
    applying,
  );
  await deactivateCustomers(of('customerDeactivations'), planned, applying);
  outcomes.report('doing.finishing');
  return outcomes.all(planned, notTried);
}

/** Keeps which licences are subscriptions' own from now on; Halo is told nothing. */
async function applyLinks(changes: readonly PlannedChange[], applying: Applying): Promise<void> {
  const { deps, outcomes } = applying;
  const links = stillFitting(changes, applying);
  if (links.length === 0 || deps.signal.aborted) return;
  const at = deps.now().toISOString();
  await deps.made.addLinks(links.flatMap((change) => linksAfter(change, at)));
  for (const change of links) outcomes.set(change, 'applied', null);
}
