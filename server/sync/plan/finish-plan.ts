import { createHash } from 'node:crypto';
import { type ChangeKind, ChangeKindSchema, type PlannedChange } from '../../../shared/sync-plan.ts';
import { atOnce, type Steps, sortInSteps } from '../../event-loop/steps.ts';

const order = new Map<ChangeKind, number>(ChangeKindSchema.options.map((kind, place) => [kind, place]));

const sortKey = (change: PlannedChange): string =>
  [
    String(order.get(change.kind) ?? 9),
    change.customerName,
    change.sherwebCustomerId,
    change.title,
    change.subscriptionId ?? '',
  ].join('\u0000');

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Sorts changes into the order they are applied in: customers, mappings, then licences; by name within. */
export function* sortChangesInSteps(changes: readonly PlannedChange[]): Steps<PlannedChange[]> {
  const keyed: { change: PlannedChange; key: string }[] = [];
  for (const change of changes) {
    keyed.push({ change, key: sortKey(change) });
    yield;
  }
  const sorted = yield* sortInSteps(keyed, (a, b) => compare(a.key, b.key));
  return sorted.map(({ change }) => change);
}

/** The same at once. */
export const sortChanges = (changes: readonly PlannedChange[]): PlannedChange[] =>
  atOnce(sortChangesInSteps(changes));

const essenceOf = (change: PlannedChange): string =>
  JSON.stringify([
    change.kind,
    change.sherwebCustomerId,
    change.haloClientId,
    change.subscriptionId,
    change.haloLicenceId,
    Object.entries(change.fields).sort(([a], [b]) => (a < b ? -1 : 1)),
  ]);

/**
 * A digest that is equal for plans that would do the same from the same starting point: ids, fields, old and new
 * values. Names for people do not count.
 */
export function* fingerprintInSteps(changes: readonly PlannedChange[]): Steps<string> {
  const essences: string[] = [];
  for (const change of changes) {
    essences.push(essenceOf(change));
    yield;
  }
  const hash = createHash('sha256');
  let separator = '[';
  for (const essence of yield* sortInSteps(essences, compare)) {
    hash.update(`${separator}${JSON.stringify(essence)}`);
    separator = ',';
    yield;
  }
  return hash
    .update(essences.length === 0 ? '[]' : ']')
    .digest('hex')
    .slice(0, 32);
}

/** The same at once. */
export const fingerprintOf = (changes: readonly PlannedChange[]): string =>
  atOnce(fingerprintInSteps(changes));
