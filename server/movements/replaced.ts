import type { Moved } from '../data/moved.ts';
import { latelyMs } from '../sync/plan/pair/went-lately.ts';

/**
 * Makes one line of a subscription that ended and one of the same SKU, else of the same name, that came at the same
 * customer: cancelled and bought again, renewed under a new id. The nearest in time go together. Pure.
 * @param changes of one customer
 */
export function replacedIn(changes: readonly Moved[]): Moved[] {
  const left = new Set(changes);
  const replaced: Moved[] = [];
  for (const gone of changes) {
    if (gone.kind !== 'ended') continue;
    const came = nearest(
      gone,
      [...left].filter((each) => each.kind === 'new' && isSameProduct(gone, each)),
    );
    if (came === undefined) continue;
    left.delete(gone);
    left.delete(came);
    replaced.push({ ...came, kind: 'replaced', from: gone.from });
  }
  return [...left, ...replaced];
}

const isSameProduct = (one: Moved, other: Moved): boolean =>
  one.sku !== '' && other.sku !== '' ? one.sku === other.sku : one.product === other.product;

const apart = (one: Moved, other: Moved): number => Math.abs(Date.parse(one.at) - Date.parse(other.at));

const nearest = (gone: Moved, candidates: readonly Moved[]): Moved | undefined =>
  candidates
    .filter((each) => apart(gone, each) <= latelyMs)
    .toSorted((one, other) => apart(gone, one) - apart(gone, other))[0];
