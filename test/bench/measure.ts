interface Repeats {
  /** Runs that are not counted; 1 unless told. */
  readonly warmUp?: number;
  readonly times: number;
}

/** What `once` answers each time, after the warm-up. */
export async function repeated<T>({ warmUp = 1, times }: Repeats, once: () => Promise<T>): Promise<T[]> {
  for (let run = 0; run < warmUp; run += 1) await once();
  const results: T[] = [];
  for (let run = 0; run < times; run += 1) results.push(await once());
  return results;
}

/** Milliseconds that `once` takes, each time. */
export const timed = (repeats: Repeats, once: () => unknown): Promise<number[]> =>
  repeated(repeats, async () => {
    const startedAt = performance.now();
    await once();
    return performance.now() - startedAt;
  });

/**
 * Two things measured in turns, so that whatever else the machine does hits both alike. Answers the ratio of each turn,
 * first over second.
 */
export async function ratios(
  repeats: Repeats,
  first: () => Promise<number>,
  second: () => Promise<number>,
): Promise<number[]> {
  let turn = 0;
  return repeated(repeats, async () => {
    turn += 1;
    if (turn % 2 === 0) {
      const below = await second();
      return (await first()) / below;
    }
    return (await first()) / (await second());
  });
}
