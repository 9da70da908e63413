import type { RunPart } from '../../../shared/sync-run.ts';
import type { callCompanion } from '../../messaging/call-companion.ts';

/** Handed over from the background without holding up the page. */
const firstChanges = 500;
const changesAtOnce = 1_500;

/**
 * A finished run, some of its changes after the other: tens of thousands at once would hold up the page.
 * @throws CompanionProblem
 */
export async function* readInParts(call: typeof callCompanion, runId: string): AsyncGenerator<RunPart> {
  for (let from = 0, limit = firstChanges; ; limit = changesAtOnce) {
    const part = await call('readRunPart', { params: { runId }, query: { from, limit } });
    yield part;
    from += part.changes.length;
    if (from >= part.changeCount) return;
    if (part.changes.length === 0) throw new Error(`The companion has only ${from} changes of this run.`);
  }
}
