import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

const shownMs = 2_000;

/** What was just done, shown where it was done for a moment. */
export interface Confirming {
  /** Its name; null: nothing, or no longer. */
  readonly done: ReadonlySignal<string | null>;
  confirm(name: string): void;
}

/** Makes what says for two seconds that something was done. */
export function useConfirming(): Confirming {
  const done = useSignal<string | null>(null);
  const current = done.value;
  useEffect(() => {
    if (current === null) return;
    const timer = setTimeout(() => {
      done.value = null;
    }, shownMs);
    return () => clearTimeout(timer);
  }, [current, done]);
  return {
    done,
    confirm: (name) => {
      done.value = name;
    },
  };
}
