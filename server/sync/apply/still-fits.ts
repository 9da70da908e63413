import { type Mapping, mappedTo } from '../../../shared/mapping.ts';
import type { Note } from '../../../shared/problem.ts';
import type { PlannedChange } from '../../../shared/sync-plan.ts';
import { note } from '../../messages/note.ts';
import type { Applying } from './applying.ts';
import type { ApplyDeps } from './deps.ts';

type Assigned = ReturnType<ApplyDeps['assigned']>;

/** Says why a change no longer fits what persons have mapped and left out meanwhile; null: it fits. */
function fits(before: readonly Mapping[], { mappings, exclusions }: Assigned) {
  const [then, now, excluded] = [mappedTo(before), mappedTo(mappings), new Set(exclusions)];
  const added = new Set(
    mappings.filter(({ sherwebCustomerId: id }) => !then.has(id)).map((each) => each.haloClientId),
  );
  return ({ sherwebCustomerId: id, undoes }: PlannedChange, target: number | undefined): Note | null => {
    // What was done of a customer before it was excluded may be taken back.
    if (excluded.has(id) && !undoes) return note('sync.mappedMeanwhile', { wording: 'excluded' });
    const [was, is] = [then.get(id), now.get(id)];
    // One that a successor of the same run took over was not removed by a person.
    if (is === undefined)
      return was === undefined || added.has(was)
        ? null
        : note('sync.mappedMeanwhile', { wording: 'removed' });
    return is === (target ?? was) ? null : note('sync.mappedMeanwhile');
  };
}

/**
 * Looks once more, right before a batch is sent, whether its changes still go where persons have mapped them: a
 * mapping may be changed, or a customer left out, while a run is under way.
 * @returns those that fit; the others are skipped, and it is said why
 */
export function stillFitting(
  changes: readonly PlannedChange[],
  { deps, outcomes, clientIds }: Applying,
): PlannedChange[] {
  const why = fits(deps.mappings, deps.assigned());
  return changes.filter((change) => {
    const { haloClientId, sherwebCustomerId } = change;
    const said = why(change, haloClientId ?? clientIds.get(sherwebCustomerId));
    if (said !== null) outcomes.set(change, 'skipped', said);
    return said === null;
  });
}
