import type { Cell } from './csv.ts';
import type { RunProblem } from './problem.ts';
import { groupRun, type Item } from './run-groups.ts';
import { type ChangeKind, type FieldValue, isMoneyField } from './sync-plan.ts';
import type { Outcome, RunChange, SyncRun } from './sync-run.ts';

/** The columns of a run's table, in their order. */
export const runColumns = [
  'kindCode',
  'kind',
  'outcomeCode',
  'outcome',
  'customer',
  'title',
  'fieldCode',
  'field',
  'from',
  'to',
  'currency',
  'message',
  'action',
  'haloClientId',
  'haloLicenceId',
  'subscriptionId',
] as const;
type Column = (typeof runColumns)[number];

/** The labels of one language for what stands in the table. */
export interface RunTableLabels {
  column(column: Column): string;
  kind(kind: ChangeKind): string;
  outcome(outcome: Outcome): string;
  severity(severity: RunProblem['severity']): string;
  field(name: string): string;
  /** A cycle or term as Halo has it, in words; any other text as it is. */
  text(field: string, value: string): string;
  readonly yes: string;
  readonly no: string;
}

/**
 * A run as a table: a row for each field of each change, and one for each problem, under one head line, in the order of
 * the change list. Numbers stay numbers and days `YYYY-MM-DD`; labels stand beside the codes of what is counted.
 * @returns rows of equal width, the first one the head
 */
export const runTable = (
  { changes, problems }: Pick<SyncRun, 'changes' | 'problems'>,
  labels: RunTableLabels,
): Cell[][] => [
  runColumns.map((column) => labels.column(column)),
  ...groupRun(changes, problems)
    .flatMap(({ items }) => items)
    .flatMap((item) => rowsOf(item, labels))
    .map((row) => runColumns.map((column) => row[column] ?? null)),
];

type Row = Partial<Record<Column, Cell>>;

const rowsOf = (item: Item, labels: RunTableLabels): Row[] =>
  item.type === 'problem' ? [problemRow(item.problem, labels)] : changeRows(item.change, labels);

function changeRows(change: RunChange, labels: RunTableLabels): Row[] {
  const { kind, outcome, customerName, title, problem, haloClientId, haloLicenceId, subscriptionId } = change;
  const about: Row = {
    kindCode: kind,
    kind: labels.kind(kind),
    outcomeCode: outcome,
    outcome: labels.outcome(outcome),
    customer: customerName,
    title: kind === 'createCustomer' || kind === 'deactivateCustomer' ? null : title,
    message: problem?.message ?? null,
    action: problem?.action ?? null,
    haloClientId,
    haloLicenceId,
    subscriptionId,
  };
  const fields = Object.entries(change.fields).filter(([, { from, to }]) => from !== to);
  if (fields.length === 0) return [about];
  return fields.map(([field, { from, to }]) => ({
    ...about,
    fieldCode: field,
    field: labels.field(field),
    from: cellOf(field, from, change, labels),
    to: cellOf(field, to, change, labels),
    currency: isMoneyField(field) ? (change.currency ?? null) : null,
  }));
}

const problemRow = (problem: RunProblem, labels: RunTableLabels): Row => ({
  kindCode: problem.code,
  outcomeCode: problem.severity,
  outcome: labels.severity(problem.severity),
  message: problem.message,
  action: problem.action,
  haloClientId: problem.haloClientId,
  haloLicenceId: problem.haloLicenceId,
  subscriptionId: problem.subscriptionId,
});

function cellOf(
  field: string,
  value: FieldValue,
  { topLevelName }: Pick<RunChange, 'topLevelName'>,
  labels: RunTableLabels,
): Cell {
  if (typeof value === 'boolean') return value ? labels.yes : labels.no;
  if (field === 'toplevel_id' && value !== null) return topLevelName ?? value;
  return typeof value === 'string' ? labels.text(field, value) : value;
}
