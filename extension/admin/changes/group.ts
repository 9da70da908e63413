import type { RunProblem } from '../../../shared/problem.ts';
import type { ChangeKind } from '../../../shared/sync-plan.ts';
import type { RunChange } from '../../../shared/sync-run.ts';

export type Sign = '+' | '~' | '-' | '?' | '!' | 'i';
export type GroupKey = ChangeKind | 'failed' | 'skipped' | 'problem' | 'decision' | 'notice';

type Item =
  | { readonly type: 'change'; readonly key: string; readonly change: RunChange }
  | { readonly type: 'problem'; readonly key: string; readonly problem: RunProblem };

export interface Group {
  readonly key: GroupKey;
  readonly sign: Sign;
  readonly items: readonly Item[];
}

const kinds: readonly (readonly [ChangeKind, Sign])[] = [
  ['createCustomer', '+'],
  ['createMapping', '+'],
  ['createSubscription', '+'],
  ['linkSubscription', '~'],
  ['updateSubscription', '~'],
  ['reactivateSubscription', '~'],
  ['deactivateSubscription', '-'],
];

/** What a plan would do, or a run did, as a change list: by kind, then what failed, what waits, what is worth knowing. */
export function groupRun(changes: readonly RunChange[], problems: readonly RunProblem[]): Group[] {
  const items = changes.map((change, place): Item => ({ type: 'change', key: `change-${place}`, change }));
  const withOutcome = (...outcomes: RunChange['outcome'][]) =>
    items.filter((item) => item.type === 'change' && outcomes.includes(item.change.outcome));
  const good = withOutcome('planned', 'applied');
  const bySeverity = (severity: RunProblem['severity']): Item[] =>
    problems
      .filter((problem) => problem.severity === severity)
      .map((problem, place) => ({ type: 'problem', key: `${severity}-${place}`, problem }));

  const groups: Group[] = [
    ...kinds.map(([key, sign]) => ({
      key,
      sign,
      items: good.filter((item) => item.type === 'change' && item.change.kind === key),
    })),
    { key: 'failed', sign: '!', items: withOutcome('failed') },
    { key: 'problem', sign: '!', items: bySeverity('failed') },
    { key: 'decision', sign: '?', items: bySeverity('decision') },
    { key: 'skipped', sign: 'i', items: withOutcome('skipped') },
    { key: 'notice', sign: 'i', items: bySeverity('notice') },
  ];
  return groups.filter(({ items }) => items.length > 0);
}

const textOf = (item: Item): string =>
  item.type === 'change'
    ? `${item.change.customerName}\n${item.change.title}\n${item.change.problem?.message ?? ''}`
    : item.problem.message;

/** The groups with only the items that hold the search; groups without any are left out. */
export function searchGroups(groups: readonly Group[], search: string): readonly Group[] {
  const wanted = search.trim().toLocaleLowerCase();
  if (wanted === '') return groups;
  return groups
    .map((group) => ({
      ...group,
      items: group.items.filter((item) => textOf(item).toLocaleLowerCase().includes(wanted)),
    }))
    .filter(({ items }) => items.length > 0);
}

export type ListRow =
  | { readonly type: 'group'; readonly key: string; readonly group: Group; readonly isOpen: boolean }
  | (Item & { readonly sign: Sign });

/** A group this small is open from the start. */
const smallGroup = 12;
/** What needs a person is open from the start up to this many. */
const importantGroup = 50;
const important: readonly GroupKey[] = ['failed', 'problem', 'decision', 'deactivateSubscription'];

const isOpenAtFirst = ({ key, items }: Group): boolean =>
  items.length <= (important.includes(key) ? importantGroup : smallGroup);

/** The list as rows: a line for each group, and the items of those that are open. `toggled`: opened or closed by hand. */
export function listRows(
  groups: readonly Group[],
  toggled: ReadonlySet<GroupKey>,
  isSearching: boolean,
): ListRow[] {
  return groups.flatMap((group) => {
    const isOpen = (isSearching || isOpenAtFirst(group)) !== toggled.has(group.key);
    const line: ListRow = { type: 'group', key: `group-${group.key}`, group, isOpen };
    return isOpen ? [line, ...group.items.map((item): ListRow => ({ ...item, sign: group.sign }))] : [line];
  });
}
