import type { PlannedChange } from '../../../shared/sync-plan.ts';
import type { RunChange } from '../../../shared/sync-run.ts';
import { note } from '../../messages/note.ts';
import { type PhrasesOf, phrase } from '../../messages/phrases.ts';
import { failed } from '../plan/model/problems.ts';
import type { Applying } from './applying.ts';
import type { Sent } from './batches.ts';

const left = note('sync.left');
/** It was in a batch that was refused, and may be one of those that made Halo refuse it. */
const leftRefused = note('sync.left', { wording: 'refused' });

/** Whether Halo refused a change, or a batch that it was in: then it is sent after the others the next time. */
export const isRefused = ({ outcome, problem }: Pick<RunChange, 'outcome' | 'problem'>): boolean =>
  outcome === 'failed' || (problem?.code === left.code && problem.values?.wording === 'refused');

/**
 * Skips what an open breaker kept from being sent, and says it once for all of them.
 * @param changes all of one kind; those that have an outcome keep it
 * @param what of which kind they are
 */
export function leaveRest(
  changes: readonly PlannedChange[],
  { breaker: { opened }, last }: Sent,
  what: PhrasesOf<'kind'>,
  { outcomes, deps }: Applying,
): void {
  const rest = changes.filter((change) => !outcomes.has(change));
  if (opened === undefined || rest.length === 0) return;
  const refused = new Set(last);
  for (const change of rest) outcomes.set(change, 'skipped', refused.has(change) ? leftRefused : left);
  const { error, tried } = opened;
  const why = error.happened ?? error.message;
  deps.onProblem(failed('sync.restLeft', {}, { what: phrase(what), tried, why, count: rest.length }));
}
