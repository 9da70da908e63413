import type { PlannedChange } from '../../../../shared/sync-plan.ts';
import type { RunChange } from '../../../../shared/sync-run.ts';
import type { Refused } from '../../../data/documents/normalisations.ts';
import type { Data } from '../../../data/open-data.ts';
import { isRefused } from '../../apply/leave-rest.ts';

/** What was refused so long ago is sent like everything else. */
const forgottenMs = 30 * 86_400_000;
/** So many are remembered, the last of them. */
const most = 2_000;

type Kept = Pick<Data, 'normalisations'>;

const keyOf = ({ kind, of }: Pick<Refused, 'kind' | 'of'>): string => `${kind} ${of}`;
const keyOfChange = ({ kind, subscriptionId, sherwebCustomerId }: PlannedChange): string =>
  keyOf({ kind, of: subscriptionId ?? sherwebCustomerId });

/** Whether Halo refused a change when it was sent the last time. */
export function refusedBefore({ normalisations }: Kept): (change: PlannedChange) => boolean {
  const keys = new Set(normalisations.value.refused.map(keyOf));
  return (change) => keys.has(keyOfChange(change));
}

/**
 * Remembers what Halo refused in a run, and forgets of it what it took.
 * @param at when the run was
 * @throws StoreError
 */
export async function keepRefused(
  { normalisations }: Kept,
  changes: readonly RunChange[],
  at: Date,
): Promise<void> {
  const refused = changes.filter(isRefused);
  const known = normalisations.value.refused;
  if (refused.length === 0 && known.length === 0) return;
  const told = new Set(
    changes.filter((each) => each.outcome === 'applied' || isRefused(each)).map(keyOfChange),
  );
  const rest = known.filter(
    (each) => !told.has(keyOf(each)) && at.getTime() - Date.parse(each.at) < forgottenMs,
  );
  const added = refused.map(({ kind, subscriptionId, sherwebCustomerId }) => ({
    kind,
    of: subscriptionId ?? sherwebCustomerId,
    at: at.toISOString(),
  }));
  if (added.length === 0 && rest.length === known.length) return;
  await normalisations.change((before) => ({ ...before, refused: [...rest, ...added].slice(-most) }));
}
