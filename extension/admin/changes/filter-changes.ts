import type { Group, Item } from '../../../shared/run-groups.ts';
import type { ChangeKind } from '../../../shared/sync-plan.ts';
import type { RunChange } from '../../../shared/sync-run.ts';
import { ownerOf } from './owner.ts';

/** What of a list is looked at; null: all of it. */
export interface ChangeFilter {
  readonly kind: ChangeKind | 'unusual' | null;
  /** As `ownerOf` tells it. */
  readonly owner: string | null;
}
export const everything: ChangeFilter = { kind: null, owner: null };

const isOfKind = ({ kind, stakes }: RunChange, wanted: ChangeFilter['kind']): boolean =>
  wanted === null || (wanted === 'unusual' ? (stakes?.unusual.length ?? 0) > 0 : kind === wanted);

function fits(item: Item, { kind, owner }: ChangeFilter): boolean {
  if (item.type === 'change')
    return isOfKind(item.change, kind) && (owner === null || ownerOf(item.change) === owner);
  if (kind !== null) return false;
  const { haloClientId, sherwebCustomerId } = item.problem;
  return owner === null || [`halo ${haloClientId}`, `sherweb ${sherwebCustomerId}`].includes(owner);
}

/** The groups with only what the filter lets through; groups without any are left out. */
export const filterGroups = (groups: readonly Group[], filter: ChangeFilter): readonly Group[] =>
  filter.kind === null && filter.owner === null
    ? groups
    : groups
        .map((group) => ({ ...group, items: group.items.filter((item) => fits(item, filter)) }))
        .filter(({ items }) => items.length > 0);

/** What there is to choose from: the kinds that occur, and every customer with its name, sorted by it. */
export function filterChoices(groups: readonly Group[]) {
  const kinds = new Set<ChangeKind | 'unusual'>();
  const owners = new Map<string, string>();
  for (const item of groups.flatMap(({ items }) => items)) {
    if (item.type !== 'change') continue;
    kinds.add(item.change.kind);
    if ((item.change.stakes?.unusual.length ?? 0) > 0) kinds.add('unusual');
    const owner = ownerOf(item.change);
    if (!owners.has(owner)) owners.set(owner, item.change.customerName);
  }
  return {
    kinds: [...kinds],
    owners: [...owners]
      .map(([owner, name]) => ({ owner, name }))
      .toSorted((a, b) => a.name.localeCompare(b.name)),
  };
}
