import type { RunProblem } from '../../../shared/problem.ts';
import type { Settings } from '../../../shared/settings.ts';
import type { PlannedChange } from '../../../shared/sync-plan.ts';
import { phrase } from '../../messages/phrases.ts';
import type { AcrossCustomers, HaloCustomer } from './by-halo-customer.ts';
import { deactivation } from './changes.ts';
import type { Target } from './customer-plan.ts';
import type { Orphan } from './pair.ts';
import { decision, notice } from './problems.ts';

/**
 * Decides about licences of one Halo customer whose subscription is gone from Sherweb. Only a complete read of a
 * customer that is there and not suspended says that a subscription is gone; everything else is left as it is.
 */
export function planOrphans(
  orphans: readonly Orphan[],
  { sources }: Pick<HaloCustomer, 'sources'>,
  {
    settings,
    twiceIds,
    unreadableIds,
  }: Pick<AcrossCustomers, 'twiceIds' | 'unreadableIds'> & { settings: Settings },
): { changes: PlannedChange[]; problems: RunProblem[] } {
  const changes: PlannedChange[] = [];
  const problems: RunProblem[] = [];
  // Subscriptions that stand under two customers or cannot be believed are present, though not paired.
  const gone = orphans.filter(
    ({ link, licence }) =>
      licence.active && !twiceIds.has(link.subscriptionId) && !unreadableIds.has(link.subscriptionId),
  );
  for (const { target, read } of sources) {
    // A customer that is yet to be created in Halo has no licences there to lose.
    if (!read.ok || target.haloClientId === null) continue;
    const group = gone.filter(({ link }) => link.sherwebCustomerId === target.sherwebCustomerId);
    const elsewhere = group.filter(({ licence }) => licence.clientId !== target.haloClientId);
    const here = group.filter(({ licence }) => licence.clientId === target.haloClientId);
    problems.push(...elsewhere.map((orphan) => goneElsewhere(orphan, target)));
    if (here.length === 0) continue;
    if (target.suspended) problems.push(goneWhileSuspended(here, target));
    else if (!settings.deactivateDeleted) problems.push(goneAndLeft(here, target));
    else changes.push(...here.map((orphan) => deactivation(orphan, target)));
  }
  return { changes, problems };
}

const named = (orphans: readonly Orphan[]) =>
  orphans.map(({ licence }) => phrase('licence.named', { name: licence.name, id: String(licence.id) }));

const idsOf = (target: Target) => ({
  sherwebCustomerId: target.sherwebCustomerId,
  haloClientId: target.haloClientId,
});

const goneAndLeft = (orphans: readonly Orphan[], target: Target) =>
  notice('sync.goneAndLeft', idsOf(target), {
    customer: target.name,
    count: orphans.length,
    licences: named(orphans),
  });

const goneWhileSuspended = (orphans: readonly Orphan[], target: Target) =>
  decision('sync.goneWhileSuspended', idsOf(target), { customer: target.name, licences: named(orphans) });

const goneElsewhere = ({ link, licence }: Orphan, target: Target) =>
  decision(
    'sync.licenceAtOtherCustomer',
    { ...idsOf(target), subscriptionId: link.subscriptionId, haloLicenceId: licence.id },
    {
      customer: target.name,
      licence: licence.name,
      haloClientId: String(licence.clientId ?? '–'),
      wording: 'gone',
    },
  );
