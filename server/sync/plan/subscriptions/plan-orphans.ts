import type { RunProblem } from '../../../../shared/problem.ts';
import type { Settings } from '../../../../shared/settings.ts';
import type { PlannedChange } from '../../../../shared/sync-plan.ts';
import { phrase } from '../../../messages/phrases.ts';
import { deactivation } from '../diff/changes.ts';
import type { Target } from '../model/customer-plan.ts';
import { decision, notice } from '../model/problems.ts';
import type { Orphan } from '../pair/pair.ts';
import type { AcrossCustomers, HaloCustomer } from './halo-customer.ts';

type Around = Pick<AcrossCustomers, 'twiceIds' | 'unreadableIds'> & { readonly settings: Settings };

/**
 * Licences whose subscription is not listed; under two customers, or not to be believed, it is there.
 * @param twiceIds subscriptions under several customers
 * @param unreadableIds subscriptions that cannot be believed
 */
export const goneOf = (
  orphans: readonly Orphan[],
  { twiceIds, unreadableIds }: Pick<Around, 'twiceIds' | 'unreadableIds'>,
): Orphan[] =>
  orphans.filter(({ link }) => !twiceIds.has(link.subscriptionId) && !unreadableIds.has(link.subscriptionId));

/**
 * Decides about licences of one Halo customer whose subscription is gone from Sherweb. Only a complete read of a
 * customer that is there and not suspended says that a subscription is gone, and only of all Sherweb customers of that
 * Halo customer that it did not go to another of them; everything else is left as it is.
 */
export function planOrphans(
  orphans: readonly Orphan[],
  { sources }: Pick<HaloCustomer, 'sources'>,
  around: Around,
): { changes: PlannedChange[]; problems: RunProblem[] } {
  const changes: PlannedChange[] = [];
  const problems: RunProblem[] = [];
  const gone = goneOf(orphans.filter(isActive), around);
  const unread = sources.find(({ read }) => !read.ok)?.target;
  for (const { target, read } of sources) {
    // A customer that is yet to be created in Halo has no licences there to lose.
    if (!read.ok || target.haloClientId === null) continue;
    const group = gone.filter(({ link }) => link.sherwebCustomerId === target.sherwebCustomerId);
    const elsewhere = group.filter(({ licence }) => licence.clientId !== target.haloClientId);
    const here = group.filter(({ licence }) => licence.clientId === target.haloClientId);
    if (elsewhere.length > 0) problems.push(goneElsewhere(elsewhere, target));
    if (here.length === 0) continue;
    if (target.suspended) problems.push(goneWhileSuspended(here, target));
    else if (!around.settings.deactivateDeleted) problems.push(goneAndLeft(here, target));
    else if (unread !== undefined) problems.push(goneUnsure(here, target, unread));
    else changes.push(...here.map((orphan) => deactivation(orphan, target)));
  }
  return { changes, problems };
}

/**
 * Asks about licences at one Halo customer that bear the mark of a gone subscription and are not the one known as its:
 * what was copied by hand may be meant to be billed, so it is never deactivated unasked. Once a customer.
 */
export const copiesAsked = (
  copies: readonly Orphan[],
  { sources }: Pick<HaloCustomer, 'sources'>,
  around: Around,
): RunProblem[] => {
  const ownerOf = ({ link }: Orphan) =>
    sources.find(({ target }) => target.sherwebCustomerId === link.sherwebCustomerId) ?? sources[0];
  const gone = goneOf(copies, around);
  return sources.flatMap((source) => {
    const its = source.read.ok ? gone.filter((copy) => ownerOf(copy) === source) : [];
    return its.length === 0 ? [] : [goneCopied(its, source.target)];
  });
};

/** Whether the licence of an orphan is active in Halo. */
export const isActive = ({ licence }: Orphan): boolean => licence.active;

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

const goneCopied = (copies: readonly Orphan[], target: Target) =>
  decision('sync.goneCopied', idsOf(target), {
    customer: target.name,
    count: copies.length,
    licences: named(copies),
  });

const goneWhileSuspended = (orphans: readonly Orphan[], target: Target) =>
  decision('sync.goneWhileSuspended', idsOf(target), { customer: target.name, licences: named(orphans) });

const goneUnsure = (orphans: readonly Orphan[], target: Target, unread: Target) =>
  notice('sync.goneUnsure', idsOf(target), {
    customer: target.name,
    unread: unread.name,
    count: orphans.length,
    licences: named(orphans),
  });

const goneElsewhere = (orphans: readonly Orphan[], target: Target) =>
  decision('sync.goneElsewhere', idsOf(target), {
    customer: target.name,
    count: orphans.length,
    licences: orphans.map(({ licence: { id, name, clientId } }) =>
      phrase('licence.at', { id: String(id), name, haloClientId: String(clientId ?? '–') }),
    ),
  });
