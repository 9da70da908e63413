/** What a figure must reach, in the figure's unit. */
export type Target = { readonly most: number } | { readonly least: number };

/** One number of a row, measured once a repeat. */
export interface Figure {
  /** What was measured, where a row has several numbers, e.g. "longest stall". */
  readonly what: string;
  /** Printed behind the number, e.g. "ms", "requests", "x". */
  readonly unit: string;
  readonly values: readonly number[];
  readonly target: Target;
  /** Where the time goes and how low it could go: what the table says when the target is missed. */
  readonly floor?: string;
}

/** What a row's measurement may use. */
export interface Bench {
  /** `--full`: the whole length of what takes long, such as ten minutes of one page. */
  readonly isFull: boolean;
  /** Tells the person who waits what is being done. */
  say(text: string): void;
  /** Something costly that several rows share, made when the first of them asks. */
  shared<T>(name: string, make: () => Promise<T>): Promise<T>;
  /** Called when all rows are done, last asked first. */
  atEnd(close: () => Promise<unknown>): void;
}

/** One row of the table. */
export interface Row {
  /** What `--only` takes. */
  readonly id: string;
  readonly what: string;
  readonly measuredOn: string;
  /** Warms up, repeats, and answers every number of the row. */
  measure(bench: Bench): Promise<readonly Figure[]>;
}
