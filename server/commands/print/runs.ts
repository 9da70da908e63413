import type { RunSummary } from '../../../shared/sync-run.ts';
import { columns, moment } from './text.ts';

/** Past runs, one a line, newest first. */
export function printRuns(runs: readonly RunSummary[]): string {
  if (runs.length === 0) return 'No run yet. Start with: sync --preview';
  const head = [
    'run',
    'when',
    'status',
    'created',
    'updated',
    'deactivated',
    'unchanged',
    'to decide',
    'failed',
  ];
  const rows = runs.map(({ runId, startedAt, status, counts }) => [
    runId,
    moment(startedAt),
    status,
    String(counts.subscriptionsCreated + counts.customersCreated),
    String(counts.subscriptionsUpdated + counts.subscriptionsReactivated),
    String(counts.subscriptionsDeactivated),
    String(counts.unchanged),
    String(counts.needsDecision),
    String(counts.failed),
  ]);
  return columns([head, ...rows], { right: [3, 4, 5, 6, 7, 8] });
}
