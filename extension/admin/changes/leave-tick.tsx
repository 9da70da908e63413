import type { Item } from '../../../shared/run-groups.ts';
import { type Leaving, placesOf } from './leaving.ts';

interface LeaveTickProps {
  readonly items: readonly Item[];
  readonly leaving: Leaving | null;
  /** What is ticked, for people. */
  readonly label: string;
}

/** A tick at what is applied; without it, that is left out. Nothing where it cannot be. */
export function LeaveTick({ items, leaving, label }: LeaveTickProps) {
  const places = placesOf(items);
  if (leaving === null || places.length === 0) return null;
  const leftOut = places.filter((place) => leaving.left.has(place)).length;
  return (
    <input
      type="checkbox"
      class="leave"
      aria-label={label}
      checked={leftOut === 0}
      ref={(box) => {
        if (box !== null) box.indeterminate = leftOut > 0 && leftOut < places.length;
      }}
      onChange={(event) => leaving.set(places, !event.currentTarget.checked)}
    />
  );
}
