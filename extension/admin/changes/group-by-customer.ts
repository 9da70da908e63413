import type { Group, GroupKey, Item, Sign } from '../../../shared/run-groups.ts';
import { ownerOf } from './owner.ts';

/** What a plan would do for one customer. */
interface CustomerGroup {
  readonly key: `customer ${string}`;
  readonly customerName: string;
  readonly sign: Sign;
  readonly items: readonly Item[];
}
export type ListGroup = Group | CustomerGroup;

const before: readonly GroupKey[] = ['failed', 'problem', 'decision'];
/** Customers with anything of these come first. */
const pressing: readonly GroupKey[] = ['unusual', 'held', 'deactivateSubscription'];

/**
 * The same changes by customer: those of whom something is odd, waits or goes first, the others by name. What is no
 * change of one customer stays as it was: what failed and what is to be decided before, what is worth knowing after.
 */
export function groupByCustomer(groups: readonly Group[]): ListGroup[] {
  const items = new Map<string, Item[]>();
  const urgent = new Set<string>();
  for (const { key, items: ofKind } of groups.filter(isOfCustomers)) {
    for (const item of ofKind) {
      if (item.type !== 'change') continue;
      const owner = ownerOf(item.change);
      items.set(owner, [...(items.get(owner) ?? []), item]);
      if (pressing.includes(key)) urgent.add(owner);
    }
  }
  const customers = [...items].map(([owner, own]): CustomerGroup & { owner: string } => ({
    key: `customer ${owner}`,
    owner,
    customerName: nameOf(own),
    sign: signOf(own),
    items: own,
  }));
  const first = customers.filter(({ owner }) => urgent.has(owner));
  const rest = customers
    .filter(({ owner }) => !urgent.has(owner))
    .toSorted((a, b) => a.customerName.localeCompare(b.customerName));
  return [
    ...groups.filter(({ key }) => before.includes(key)),
    ...[...first, ...rest],
    ...groups.filter((group) => !before.includes(group.key) && !isOfCustomers(group)),
  ];
}

const isOfCustomers = ({ key, items }: Group): boolean =>
  !before.includes(key) && items.every(({ type }) => type === 'change');

const nameOf = ([first]: readonly Item[]): string =>
  first?.type === 'change' ? first.change.customerName : '';

/** The sign of what all of them do; where they do several things, that something changes. */
function signOf([first, ...more]: readonly Item[]): Sign {
  const sign = first?.sign ?? '~';
  return more.every((item) => item.sign === sign) ? sign : '~';
}
