import type { Movement } from '../../shared/movement.ts';
import type { Moved } from '../data/moved.ts';
import { groupBy } from '../lists/lists.ts';
import { replacedIn } from './replaced.ts';

/** What is left of a customer's movements when what went to and fro is taken out, and by how many seats it moved. */
export interface Sum {
  readonly changes: readonly Movement[];
  /** Seats more, or fewer, of products that are not charged by use. */
  readonly seats: number;
}

/**
 * Sums up what was seen of one customer. Pure.
 * @param moved oldest first; the same movement may be there twice
 * @param isOrdered whether something moved at Sherweb since we ordered it
 * @example seats 10 to 12, then 12 to 11: one change, from 10 to 11; new and ended again: none
 */
export function sumUp(moved: readonly Moved[], isOrdered: (moved: Moved) => boolean = () => false): Sum {
  const bySherweb = moved.filter(({ by }) => by === 'sherweb');
  const ofEach = [...groupBy(bySherweb, ({ subscriptionId }) => subscriptionId).values()];
  const changes = replacedIn(ofEach.flatMap((each) => overall(each, isOrdered)));
  return {
    changes: [...changes, ...onlyOnce(moved.filter(({ by }) => by !== 'sherweb'))].map(asMovement),
    seats: changes.reduce((sum, change) => sum + seatsOf(change), 0),
  };
}

/** What became of one subscription; by us where all of it was ordered from here. */
function overall(moved: readonly Moved[], isOrdered: (moved: Moved) => boolean): Moved[] {
  const isThere = moved.filter(({ kind }) => kind === 'new' || kind === 'ended');
  const [first, last] = [isThere[0], isThere.at(-1)];
  const byOf = (kind: Movement['kind']): Pick<Moved, 'by'> => ({
    by: moved.filter((each) => each.kind === kind).every(isOrdered) ? 'us' : 'sherweb',
  });
  const seats = netOf(moved, 'seats');
  if (first?.kind === 'new')
    return last?.kind === 'ended' ? [] : [{ ...first, ...called(moved), to: seats?.to ?? first.to }];
  if (last?.kind === 'ended') return [{ ...last, from: seats?.from ?? last.from, ...byOf('ended') }];
  return [
    seats && { ...seats, ...byOf('seats') },
    netOf(moved, 'price'),
    netOf(moved, 'term'),
    netOf(moved, 'renamed'),
  ]
    .filter((change) => change !== undefined)
    .map((change) => ({ ...change, ...called(moved) }));
}

const netOf = (moved: readonly Moved[], kind: Movement['kind']): Moved | undefined => {
  const those = moved.filter((each) => each.kind === kind);
  const [first, last] = [those[0], those.at(-1)];
  return first === undefined || last === undefined || first.from === last.to
    ? undefined
    : { ...last, from: first.from };
};

const called = (moved: readonly Moved[]): Pick<Moved, 'product'> => ({
  product: moved.at(-1)?.product ?? '',
});

/** A hand's movement that was seen by several runs is one, with whose hand it was where one of them was told. */
function onlyOnce(moved: readonly Moved[]): Moved[] {
  const once: Moved[] = [];
  const placeOf = new Map<string, number>();
  for (const each of moved) {
    const place = placeOf.get(each.subscriptionId) ?? -1;
    const before = once[place];
    if (before?.from === each.from && before?.to === each.to) once[place] = { ...personOf(each), ...before };
    else placeOf.set(each.subscriptionId, once.push(each) - 1);
  }
  return once;
}

const personOf = ({ person }: Pick<Moved, 'person'>): Pick<Moved, 'person'> =>
  person === undefined ? {} : { person };

const seatsOf = ({ kind, from, to, byUse }: Moved): number =>
  byUse || !['new', 'ended', 'replaced', 'seats'].includes(kind) ? 0 : Number(to ?? 0) - Number(from ?? 0);

const asMovement = ({ subscriptionId, product, kind, from, to, by, person }: Moved): Movement => ({
  subscriptionId,
  product,
  kind,
  from,
  to,
  by,
  ...personOf({ person }),
});
