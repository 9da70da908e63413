import { type ReadonlySignal, signal as state } from '@preact/signals';

/** Which columns a person does not want to see; the same for every customer. */
export interface HiddenColumns {
  readonly keys: ReadonlySignal<ReadonlySet<string>>;
  /** Settled once it is known what was chosen before. */
  readonly loaded: Promise<void>;
  /** Shows a column, or hides it. */
  show(key: string, isShown: boolean): void;
}

interface Deps {
  load(): Promise<readonly string[]>;
  keep(keys: readonly string[]): Promise<void>;
}

/** Makes the choice of columns; where none can be read or kept, all are shown or the choice holds for this page. */
export function createHiddenColumns({ load, keep }: Deps): HiddenColumns {
  const keys = state<ReadonlySet<string>>(new Set());
  const loaded = load().then(
    (found) => {
      keys.value = new Set(found);
    },
    () => undefined,
  );
  return {
    keys,
    loaded,
    show(key, isShown) {
      const next = new Set(keys.value);
      if (isShown) next.delete(key);
      else next.add(key);
      keys.value = next;
      void keep([...next]).catch(() => undefined);
    },
  };
}
