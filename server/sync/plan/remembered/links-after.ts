import type { Link } from '../../../../shared/link.ts';
import type { ChangeKind, PlannedChange } from '../../../../shared/sync-plan.ts';

/** Kinds after which a link is another one: whose licence it is, or whether it was us who made it inactive. */
const kinds: readonly ChangeKind[] = [
  'createSubscription',
  'linkSubscription',
  'continueSubscription',
  'deactivateSubscription',
  'reactivateSubscription',
];

/**
 * The link that an applied change leaves; none where it leaves them all as they were.
 * @param at when it was applied, ISO date-time, UTC
 * @returns `replaces`: the subscription whose licence it goes on with; `deactivated`: it was us who made it inactive
 */
export function linksAfter(
  { kind, subscriptionId, sherwebCustomerId, haloLicenceId, fields }: PlannedChange,
  at: string,
): (Link & { readonly replaces?: string })[] {
  if (!kinds.includes(kind) || subscriptionId === null || haloLicenceId === null) return [];
  const link = { subscriptionId, sherwebCustomerId, haloLicenceId };
  if (kind === 'deactivateSubscription') return [{ ...link, deactivated: true, deactivatedAt: at }];
  const replaces = fields.subscriptionId?.from;
  return [typeof replaces === 'string' ? { ...link, replaces } : link];
}
