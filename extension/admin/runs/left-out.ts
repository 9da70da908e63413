import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { leftOutOf } from '../../../shared/left-out-of.ts';
import type { RunChange, RunReport } from '../../../shared/sync-run.ts';

/** The changes of the plan of a run: all of a preview, of another run those that wait. */
const planOf = (run: RunReport | null): readonly RunChange[] =>
  run?.changes.filter(({ outcome }) => outcome === 'planned' || outcome === 'held') ?? [];

/** What a person leaves out of a plan before applying it. */
export function createLeftOut(run: ReadonlySignal<RunReport | null>) {
  /** Places in the plan that were named; others go along with them. */
  const named = signal<ReadonlySet<number>>(new Set());
  const plan = computed(() => planOf(run.value));
  const gone = computed(() => leftOutOf(plan.value, [...named.value]));
  return {
    named,
    /** Places of all that is left out. */
    left: computed(
      (): ReadonlySet<number> =>
        new Set(plan.value.flatMap((change, place) => (gone.value.has(change) ? [place] : []))),
    ),
    /** What would be applied. */
    rest: computed(() => plan.value.filter((change) => !gone.value.has(change))),
    set(places: readonly number[], isLeft: boolean) {
      if (isLeft) {
        named.value = new Set([...named.value, ...places]);
        return;
      }
      // Taken in again with whatever took it along.
      const wanted = places.flatMap((place) => plan.value[place] ?? []);
      const stays = (place: number) => {
        const taken = leftOutOf(plan.value, [place]);
        return !wanted.some((change) => taken.has(change));
      };
      named.value = new Set([...named.value].filter(stays));
    },
    takeAll: () => {
      named.value = new Set();
    },
  };
}
