import type { Link } from '../../../shared/link.ts';
import type { ChangeKind, PlannedChange } from '../../../shared/sync-plan.ts';

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
 * @returns `replaces`: the subscription whose licence it goes on with; `deactivated`: it was us who made it inactive
 */
export function linksAfter({
  kind,
  subscriptionId,
  sherwebCustomerId,
  haloLicenceId,
  fields,
}: PlannedChange): (Link & { readonly replaces?: string })[] {
  if (!kinds.includes(kind) || subscriptionId === null || haloLicenceId === null) return [];
  const link = { subscriptionId, sherwebCustomerId, haloLicenceId };
  if (kind === 'deactivateSubscription') return [{ ...link, deactivated: true }];
  const replaces = fields.subscriptionId?.from;
  return [typeof replaces === 'string' ? { ...link, replaces } : link];
}
