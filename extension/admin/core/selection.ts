import { type Signal, signal } from '@preact/signals';

/** Which rows of a table are selected, by their ids. */
interface Selection {
  readonly selected: Signal<ReadonlySet<string>>;
  /** Selects rows, or takes them out of what is selected; the others stay as they are. */
  select(ids: readonly string[], isSelected: boolean): void;
}

/** Makes an empty selection. */
export function createSelection(): Selection {
  const selected = signal<ReadonlySet<string>>(new Set());
  return {
    selected,
    select(ids, isSelected) {
      const next = new Set(selected.value);
      for (const id of ids)
        if (isSelected) next.add(id);
        else next.delete(id);
      selected.value = next;
    },
  };
}

/** The set without the key, or with it where it was not in it. */
export function toggled<T>(set: ReadonlySet<T>, key: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(key)) next.add(key);
  return next;
}
