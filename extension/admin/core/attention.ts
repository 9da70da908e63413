import type { Status } from '../../../shared/status.ts';
import { hashOf } from './route.ts';

/** What wants somebody's eye, the most pressing first, each with where to look. */
export interface Attention {
  readonly kind:
    | 'running'
    | 'previewing'
    | 'held'
    | 'lastFailed'
    | 'lastInterrupted'
    | 'lastPartial'
    | 'decisions'
    | 'notImported'
    | 'unmapped'
    | 'notConfigured'
    | 'note';
  readonly count: number;
  /** How many of them are among the decisions too. */
  readonly decided?: number;
  readonly tone: 'wrong' | 'look' | 'calm';
  readonly hash: string;
}

type About = Pick<
  Status,
  'configured' | 'schedule' | 'running' | 'heldPlans' | 'counts' | 'waiting' | 'notes'
>;

/** What there is to say of the companion, in the order in which it is said; empty: all is well. Pure. */
export function attentions(status: About): Attention[] {
  const { lastRun, lastError } = status.schedule;
  const found: Attention[] = [];
  if (status.running !== null)
    found.push({
      kind: status.running.mode === 'preview' ? 'previewing' : 'running',
      count: 0,
      tone: 'calm',
      hash: hashOf('import', null, { run: status.running.runId }),
    });
  if (!status.configured.sherweb || !status.configured.halo)
    found.push({ kind: 'notConfigured', count: 0, tone: 'wrong', hash: hashOf('credentials') });
  const hasFailed = lastRun?.status === 'failed' || (lastRun === null && lastError !== null);
  if (hasFailed)
    found.push({
      kind: 'lastFailed',
      count: 0,
      tone: 'wrong',
      hash: hashOf('history', lastRun?.runId ?? lastError?.runId),
    });
  else if (lastRun?.status === 'interrupted')
    found.push({
      kind: 'lastInterrupted',
      count: 0,
      tone: 'look',
      hash: hashOf('history', lastRun.runId),
    });
  else if (lastRun !== null && lastRun.counts.failed > 0)
    found.push({
      kind: 'lastPartial',
      count: lastRun.counts.failed,
      tone: 'wrong',
      hash: hashOf('history', lastRun.runId),
    });
  if (status.heldPlans > 0)
    found.push({ kind: 'held', count: status.heldPlans, tone: 'look', hash: hashOf('history') });
  const { decisions, notImported } = status.waiting;
  if (decisions > 0)
    found.push({ kind: 'decisions', count: decisions, tone: 'look', hash: hashOf('overview') });
  // Before the first sync nothing is imported yet, and the steps of the set-up say so.
  if (lastRun !== null && notImported > 0)
    found.push({ kind: 'notImported', count: notImported, tone: 'look', hash: hashOf('overview') });
  const all = status.counts?.unmapped ?? 0;
  // Those that a decision is open about wait there; where they are all, nothing more does.
  const undecided = status.waiting.unmapped ?? all;
  if (lastRun !== null && undecided > 0)
    found.push({
      kind: 'unmapped',
      count: all,
      decided: all - undecided,
      tone: 'look',
      hash: hashOf('customers', null, { show: 'open' }),
    });
  if (status.notes.length > 0)
    found.push({ kind: 'note', count: status.notes.length, tone: 'look', hash: hashOf('diagnostics') });
  return found;
}
