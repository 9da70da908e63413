import type { PlannedChange } from '../../../shared/sync-plan.ts';
import type { Applying } from './applying.ts';
import { confirmGone, notGoneCode } from './confirm-gone.ts';
import { continueLicences } from './continue-licences.ts';
import type { Outcomes } from './outcomes.ts';
import { stillFitting } from './still-fits.ts';
import { updateLicences } from './update-licences.ts';

/** The waves that follow from a subscription's being gone. */
interface Gone {
  readonly ownDeactivations: readonly PlannedChange[];
  readonly continuations: readonly PlannedChange[];
  readonly deactivations: readonly PlannedChange[];
}

/**
 * After Sherweb was read once more and confirms that their subscriptions are gone, lets licences go on under the
 * subscriptions that came for them and deactivates the others. What a subscription that goes on with another licence
 * had of its own goes first.
 */
export async function applyGone(
  { ownDeactivations, continuations, deactivations }: Gone,
  applying: Applying,
): Promise<void> {
  const { deps, outcomes } = applying;
  const gone = stillFitting([...ownDeactivations, ...continuations, ...deactivations], applying);
  if (gone.length === 0 || deps.signal.aborted) return;
  outcomes.report('doing.lookingTwice');
  for (const [change, note] of await confirmGone(gone, deps))
    outcomes.set(change, note.code === notGoneCode ? 'skipped' : 'failed', note);
  const open = (wave: readonly PlannedChange[]) => wave.filter((change) => !outcomes.has(change));

  const said = { doing: 'doing.deactivatingLicences', what: 'kind.deactivateLicences' } as const;
  await updateLicences(open(ownDeactivations), said, applying);
  await continueLicences(freed(open(continuations), ownDeactivations, outcomes), applying);
  await updateLicences(open(deactivations), said, applying);
}

/**
 * A subscription that has a licence of its own goes on with another only once that is inactive; else both would bill,
 * and nobody would know any more that one of them should not.
 * @param own the changes that make those inactive
 * @returns those that may go on; what failed before one is said of it too
 */
function freed(
  continued: readonly PlannedChange[],
  own: readonly PlannedChange[],
  outcomes: Outcomes,
): PlannedChange[] {
  const ownOf = new Map(own.map((change) => [change.subscriptionId, change]));
  return continued.filter((change) => {
    const before = ownOf.get(change.subscriptionId);
    if (before === undefined) return true;
    const result = outcomes.of(before);
    if (result !== undefined && result.outcome !== 'applied')
      outcomes.set(change, result.outcome, result.problem);
    return result?.outcome === 'applied';
  });
}
