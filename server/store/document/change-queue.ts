interface Waiting<T> {
  readonly fn: (value: T) => T;
  readonly resolve: (value: T) => void;
  readonly reject: (error: unknown) => void;
}

export interface ChangeQueue<T> {
  /** The last saved state. */
  value(): T;
  change(fn: (value: T) => T): Promise<T>;
  /** Resolves when nothing waits to be saved. */
  settled(): Promise<void>;
}

/**
 * Changes in call order, one save at a time; whatever waits is saved together. A change starts from the last saved
 * state and those before it in its own batch, so that a failed save takes nothing with it but its batch.
 * `check` may refuse (throw) a state: that rejects this one change only. A change that gives back the very state it
 * got changes nothing: a batch of such is not saved, so that the backup of the state before stays what it is.
 */
export function createChangeQueue<T>(deps: {
  initial: T;
  check: (next: T) => T | Promise<T>;
  save: (next: T) => Promise<void>;
}): ChangeQueue<T> {
  let saved = deps.initial;
  const waiting: Waiting<T>[] = [];
  let draining: Promise<void> | null = null;

  const saveBatch = async (batch: readonly Waiting<T>[]): Promise<void> => {
    let next = saved;
    const applied: { one: Waiting<T>; value: T }[] = [];
    for (const one of batch)
      try {
        const asked = one.fn(next);
        if (asked !== next) next = await deps.check(asked);
        applied.push({ one, value: next });
      } catch (error) {
        one.reject(error);
      }
    try {
      if (next !== saved) await deps.save(next);
      saved = next;
      for (const { one, value } of applied) one.resolve(value);
    } catch (error) {
      for (const { one } of applied) one.reject(error);
    }
  };

  const drain = async (): Promise<void> => {
    await Promise.resolve();
    while (waiting.length > 0) await saveBatch(waiting.splice(0));
    draining = null;
  };

  return {
    value: () => saved,
    change: (fn) =>
      new Promise<T>((resolve, reject) => {
        waiting.push({ fn, resolve, reject });
        draining ??= drain();
      }),
    settled: async () => {
      while (draining !== null) await draining;
    },
  };
}
