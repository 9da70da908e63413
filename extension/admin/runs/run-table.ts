import type { Cell } from '../../../shared/csv.ts';
import type { SyncRun } from '../../../shared/sync-run.ts';
import { type ChangeLabels, fieldLines } from '../changes/change-digest.ts';

export interface TableHead {
  readonly kind: string;
  readonly outcome: string;
  readonly customer: string;
  readonly title: string;
  readonly changes: string;
  readonly message: string;
  readonly action: string;
  readonly haloClientId: string;
  readonly haloLicenceId: string;
  readonly subscriptionId: string;
}

/** Each change and each problem of a run as a row, under one head line. */
export function runTable(
  run: Pick<SyncRun, 'changes' | 'problems'>,
  words: ChangeLabels,
  head: TableHead,
): Cell[][] {
  return [
    [
      head.kind,
      head.outcome,
      head.customer,
      head.title,
      head.changes,
      head.message,
      head.action,
      head.haloClientId,
      head.haloLicenceId,
      head.subscriptionId,
    ],
    ...run.changes.map((change): Cell[] => [
      change.kind,
      change.outcome,
      change.customerName,
      change.title,
      fieldLines(change, words)
        .map(({ name, from, to }) => `${name}: ${from} → ${to}`)
        .join('; '),
      change.problem?.message ?? null,
      change.problem?.action ?? null,
      change.haloClientId,
      change.haloLicenceId,
      change.subscriptionId,
    ]),
    ...run.problems.map((problem): Cell[] => [
      problem.code,
      problem.severity,
      null,
      null,
      null,
      problem.message,
      problem.action,
      problem.haloClientId,
      problem.haloLicenceId,
      problem.subscriptionId,
    ]),
  ];
}
