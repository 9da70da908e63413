import { type ReadonlySignal, signal } from '@preact/signals';
import type { CustomerRow } from '../../../shared/mapping.ts';

/** Takes back the last change of a person, whether it was of one row or of many. */
export interface Undo {
  /** Rows as they were before it; none: there is nothing to take back. */
  readonly rows: ReadonlySignal<readonly CustomerRow[]>;
  remember(rows: readonly CustomerRow[]): void;
  /**
   * Puts every row back as it was.
   * @returns the rows
   * @throws CompanionProblem
   */
  takeBack(): Promise<readonly CustomerRow[]>;
}

/** @param restore makes one row again what it was */
export function createUndo(restore: (before: CustomerRow) => Promise<void>): Undo {
  const rows = signal<readonly CustomerRow[]>([]);
  return {
    rows,
    remember: (before) => {
      rows.value = before;
    },
    async takeBack() {
      const before = rows.value;
      for (const row of before) await restore(row);
      rows.value = [];
      return before;
    },
  };
}
