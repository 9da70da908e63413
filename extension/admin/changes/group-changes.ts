import type { RunProblem } from '../../../shared/problem.ts';
import type { ChangeKind } from '../../../shared/sync-plan.ts';
import type { RunChange } from '../../../shared/sync-run.ts';

export type Sign = '+' | '~' | '-' | '?' | '!' | 'i';
export type GroupKey = ChangeKind | 'held' | 'failed' | 'skipped' | 'problem' | 'decision' | 'notice';

/** Something in a list; `sign` says what it does or that it needs somebody. */
type Item = { readonly key: string; readonly sign: Sign } & (
  | { readonly type: 'change'; readonly change: RunChange }
  | { readonly type: 'problem'; readonly problem: RunProblem }
);

export interface Group {
  readonly key: GroupKey;
  readonly sign: Sign;
  readonly items: readonly Item[];
}

/** What goes and what waits for a person first, then what comes. */
const order: readonly (readonly [GroupKey, Sign])[] = [
  ['held', '?'],
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
  ['skipped', 'i'],
  ['notice', 'i'],
];
const signs = Object.fromEntries(order) as Record<GroupKey, Sign>;

/**
 * What a plan would do, or a run did, as a change list: what goes and what waits for a person, then the others by kind.
 * The mapping of a customer that is created stands in the customer's line.
 */
export function groupRun(changes: readonly RunChange[], problems: readonly RunProblem[]): Group[] {
  const byKey = new Map<GroupKey, Item[]>(order.map(([key]) => [key, []]));
  const put = (key: GroupKey, item: Item) => byKey.get(key)?.push(item);
  const created = new Set(
    changes
      .filter(({ kind }) => kind === 'createCustomer')
      .map((each) => `${each.outcome} ${each.sherwebCustomerId}`),
  );
  for (const [place, change] of changes.entries()) {
    if (change.kind === 'createMapping' && created.has(`${change.outcome} ${change.sherwebCustomerId}`))
      continue;
    const { outcome, kind } = change;
    const isDone = outcome === 'applied' || outcome === 'planned';
    const key = isDone ? kind : outcome;
    put(key, { type: 'change', key: `change-${place}`, sign: signs[key === 'held' ? kind : key], change });
  }
  for (const [place, problem] of problems.entries()) {
    const key = problem.severity === 'failed' ? 'problem' : problem.severity;
    put(key, { type: 'problem', key: `problem-${place}`, sign: signs[key], problem });
  }
  const groups = order.map(([key, sign]): Group => ({ key, sign, items: byKey.get(key) ?? [] }));
  return groups.filter(({ items }) => items.length > 0);
}

const textOf = (item: Item): string =>
  (item.type === 'change'
    ? `${item.change.customerName}\n${item.change.title}\n${item.change.problem?.message ?? ''}`
    : item.problem.message
  ).toLocaleLowerCase();

/**
 * Makes what searches groups: answers the groups with only the items that hold the text; groups without any are left
 * out. It remembers what an item is searched by, since thousands are searched at every key.
 */
export function createSearch(groups: readonly Group[]): (search: string) => readonly Group[] {
  const texts = new Map<Item, string>();
  const known = (item: Item): string => {
    const text = texts.get(item) ?? textOf(item);
    texts.set(item, text);
    return text;
  };
  return (search) => {
    const wanted = search.trim().toLocaleLowerCase();
    if (wanted === '') return groups;
    return groups
      .map((group) => ({ ...group, items: group.items.filter((item) => known(item).includes(wanted)) }))
      .filter(({ items }) => items.length > 0);
  };
}

export type ListRow =
  | { readonly type: 'group'; readonly key: string; readonly group: Group; readonly isOpen: boolean }
  | Item;

/** A group this small is open from the start. */
const smallGroup = 12;
/** What needs a person is open from the start up to this many. */
const importantGroup = 50;
const important: readonly GroupKey[] = ['held', 'failed', 'problem', 'decision', 'deactivateSubscription'];

const isOpenAtFirst = ({ key, items }: Group): boolean =>
  items.length <= (important.includes(key) ? importantGroup : smallGroup);

/**
 * The list as rows: a line for each group, and the items of those that are open: when searching all, else the small
 * ones. `toggled`: the other way round by hand.
 */
export function listRows(
  groups: readonly Group[],
  toggled: ReadonlySet<GroupKey>,
  isSearching: boolean,
): ListRow[] {
  return groups.flatMap((group) => {
    const isOpen = (isSearching || isOpenAtFirst(group)) !== toggled.has(group.key);
    const line: ListRow = { type: 'group', key: `group-${group.key}`, group, isOpen };
    return isOpen ? [line, ...group.items] : [line];
  });
}
