import type { RunProblem } from './problem.ts';
import type { ChangeKind } from './sync-plan.ts';
import type { RunChange } from './sync-run.ts';

export type Sign = '+' | '~' | '-' | '?' | '!' | 'i';
export type GroupKey =
  | ChangeKind
  | 'unusual'
  | 'held'
  | 'failed'
  | 'skipped'
  | 'leftOut'
  | 'problem'
  | 'decision'
  | 'notice';

/** A change with its place in its plan, by which it can be left out; -1: it is in no plan that waits. */
export interface PlacedChange {
  readonly change: RunChange;
  readonly place: number;
}

/** Something in a list; `sign` says what it does or that it needs somebody. */
export type Item = { readonly key: string; readonly sign: Sign } & (
  | ({ readonly type: 'change' } & PlacedChange)
  | { readonly type: 'problem'; readonly problem: RunProblem }
);

export interface Group {
  readonly key: GroupKey;
  readonly sign: Sign;
  readonly items: readonly Item[];
}

/** What is odd, what waits for a person and what goes come first, then what comes. */
const order: readonly (readonly [GroupKey, Sign])[] = [
  ['unusual', '!'],
  ['held', '?'],
  ['deactivateCustomer', '-'],
  ['deactivateSubscription', '-'],
  ['failed', '!'],
  ['problem', '!'],
  ['decision', '?'],
  ['createCustomer', '+'],
  ['createMapping', '+'],
  ['createSubscription', '+'],
  ['linkSubscription', '~'],
  ['updateSubscription', '~'],
  ['continueSubscription', '~'],
  ['reactivateSubscription', '~'],
  ['leftOut', 'i'],
  ['skipped', 'i'],
  ['notice', 'i'],
];
const signs = Object.fromEntries(order) as Record<GroupKey, Sign>;

/** The sign of what a change does, whatever became of it. */
export const signOf = (kind: ChangeKind): Sign => signs[kind];

const groupOf = ({ outcome, kind, stakes }: RunChange): GroupKey => {
  if (outcome === 'planned' && (stakes?.unusual.length ?? 0) > 0) return 'unusual';
  return outcome === 'applied' || outcome === 'planned' ? kind : outcome;
};

/** Changes as lines: the mapping of a customer that is created stands in the customer's line. */
function linesOf(changes: readonly RunChange[]): PlacedChange[] {
  const created = new Set(
    changes.filter(({ kind }) => kind === 'createCustomer').map((each) => ownKey(each)),
  );
  // A plan that waits is the whole run, or the part of it that is held.
  let held = 0;
  return changes.flatMap((change, at) => {
    const place = change.outcome === 'planned' ? at : change.outcome === 'held' ? held++ : -1;
    const isTold = change.kind === 'createMapping' && created.has(ownKey(change));
    return isTold ? [] : [{ change, place }];
  });
}
const ownKey = ({ outcome, sherwebCustomerId }: RunChange): string => `${outcome} ${sherwebCustomerId}`;

/**
 * What a plan would do, or a run did, by kind: what is odd, what waits and what goes, then the others. The same on
 * every screen, in print and in a table.
 */
export function groupRun(changes: readonly RunChange[], problems: readonly RunProblem[]): Group[] {
  const byKey = new Map<GroupKey, Item[]>(order.map(([key]) => [key, []]));
  const put = (key: GroupKey, item: Item) => byKey.get(key)?.push(item);
  for (const [at, { change, place }] of linesOf(changes).entries()) {
    const key = groupOf(change);
    const showsKind = key === 'held' || key === 'unusual' || key === 'leftOut';
    const sign = signs[showsKind ? change.kind : key];
    put(key, { type: 'change', key: `change-${at}`, sign, change, place });
  }
  for (const [at, problem] of problems.entries()) {
    const key = problem.severity === 'failed' ? 'problem' : problem.severity;
    put(key, { type: 'problem', key: `problem-${at}`, sign: signs[key], problem });
  }
  const groups = order.map(([key, sign]): Group => ({ key, sign, items: byKey.get(key) ?? [] }));
  return groups.filter(({ items }) => items.length > 0);
}
