import type { Settings } from '../../../../shared/settings.ts';
import type { PlannedChange } from '../../../../shared/sync-plan.ts';
import type { Suspicion } from './check-plan.ts';

/** Whose change it is: the Halo customer, or, where that is yet to be created, the Sherweb customer. */
const ownerOf = ({ haloClientId, sherwebCustomerId }: PlannedChange): number | string =>
  haloClientId ?? sherwebCustomerId;

/**
 * Which changes wait for a person. What a suspicion is about waits with everything else of the same customers, since
 * one fault explains all that is odd at a customer; with `onHold: all` the whole plan does.
 *
 * @param changes all of the plan
 * @param suspicions what the guards found; none: nothing waits
 * @returns the changes that wait, in the plan's order
 * @example 30 licences of Contoso deactivated, a quantity of Contoso and one of Fabrikam changed: the 31 of Contoso
 */
export function heldPart(
  changes: readonly PlannedChange[],
  suspicions: readonly Suspicion[],
  { onHold }: Pick<Settings, 'onHold'>,
): readonly PlannedChange[] {
  if (suspicions.length === 0) return [];
  // What is suspicious without being about any one change makes all of them doubtful.
  if (onHold === 'all' || suspicions.some((suspicion) => suspicion.changes.length === 0)) return changes;
  const suspects = new Set(suspicions.flatMap((suspicion) => suspicion.changes.map(ownerOf)));
  return changes.filter((change) => suspects.has(ownerOf(change)));
}
