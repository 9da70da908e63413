import type { Group, GroupKey, Item } from '../../../shared/run-groups.ts';
import { finderOf, folded } from '../../i18n/search.ts';
import type { ListGroup } from './group-by-customer.ts';
import { ownerOf } from './owner.ts';

const textOf = (item: Item): string =>
  folded(
    item.type === 'change'
      ? `${item.change.customerName}\n${item.change.title}\n${item.change.problem?.message ?? ''}`
      : item.problem.message,
  );

/**
 * Makes what searches groups: answers the groups with only the items that are found; groups without any are left
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
    const isFound = finderOf(search);
    if (isFound === null) return groups;
    return groups
      .map((group) => ({ ...group, items: group.items.filter((item) => isFound(known(item))) }))
      .filter(({ items }) => items.length > 0);
  };
}

/** `isRepeated`: the line before is of the same customer; `isNamedAbove`: its group is that customer. */
export type ListRow =
  | { readonly type: 'group'; readonly key: string; readonly group: ListGroup; readonly isOpen: boolean }
  | (Item & { readonly isRepeated: boolean; readonly isNamedAbove: boolean });

/** A group this small is open from the start. */
const smallGroup = 12;
/** What needs a person is open from the start up to this many. */
const importantGroup = 50;
const important: readonly string[] = [
  'unusual',
  'held',
  'failed',
  'problem',
  'decision',
  'deactivateSubscription',
] satisfies GroupKey[];

const isOpenAtFirst = ({ key, items }: ListGroup, groups: number): boolean =>
  // Many customers are first read as a list of customers.
  key.startsWith('customer ')
    ? groups <= smallGroup && items.length <= smallGroup
    : items.length <= (important.includes(key) ? importantGroup : smallGroup);

const ownerOfItem = (item: Item | undefined): string | null =>
  item?.type === 'change' ? ownerOf(item.change) : null;

/**
 * The list as rows: a line for each group, and the items of those that are open: when searching all, else the small
 * ones. `toggled`: the other way round by hand.
 */
export function listRows(
  groups: readonly ListGroup[],
  toggled: ReadonlySet<string>,
  isSearching: boolean,
): ListRow[] {
  return groups.flatMap((group) => {
    const isOpen = (isSearching || isOpenAtFirst(group, groups.length)) !== toggled.has(group.key);
    const line: ListRow = { type: 'group', key: `group-${group.key}`, group, isOpen };
    if (!isOpen) return [line];
    const items = togetherByCustomer(group.items);
    return [
      line,
      ...items.map((item, place) => ({
        ...item,
        isRepeated: item.type === 'change' && ownerOfItem(item) === ownerOfItem(items[place - 1]),
        isNamedAbove: 'customerName' in group,
      })),
    ];
  });
}

/** Those of one customer together, customers in the order of their first. */
function togetherByCustomer(items: readonly Item[]): Item[] {
  const byOwner = new Map<string, Item[]>();
  for (const item of items) {
    const owner = ownerOfItem(item) ?? item.key;
    const own = byOwner.get(owner);
    if (own === undefined) byOwner.set(owner, [item]);
    else own.push(item);
  }
  return [...byOwner.values()].flat();
}
