import type { Group, GroupKey, Item } from '../../../shared/run-groups.ts';

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
