/** How a command ends: what `--json` prints, what people read, and the exit code. */
export interface Outcome {
  readonly json: unknown;
  readonly text: string;
  readonly exitCode: ExitCode;
}

/**
 * 0 done, or nothing to do · 1 finished, but something failed · 2 wrong usage or configuration · 3 the whole plan is
 * held for a person · 4 could not start.
 */
export type ExitCode = 0 | 1 | 2 | 3 | 4;
