import type { SyncRun } from '../../../shared/sync-run.ts';
import type { MadeLink } from '../apply/deps.ts';

/** The links that a run made, as its report tells. */
export const linksOf = ({ changes }: Pick<SyncRun, 'changes'>): MadeLink[] =>
  changes.flatMap(({ kind, outcome, subscriptionId, sherwebCustomerId, haloLicenceId, fields }) => {
    const makesLink = ['createSubscription', 'linkSubscription', 'continueSubscription'].includes(kind);
    if (outcome !== 'applied' || !makesLink || subscriptionId === null || haloLicenceId === null) return [];
    const link = { subscriptionId, sherwebCustomerId, haloLicenceId };
    const replaces = fields.subscriptionId?.from;
    return [typeof replaces === 'string' ? { ...link, replaces } : link];
  });
