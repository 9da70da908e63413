import { type ReadonlySignal, signal } from '@preact/signals';
import type { CustomerRow } from '../../../shared/mapping.ts';
import type { App } from '../core/app.ts';

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

/** @param put shows a row as it is again */
export function createUndo(app: Pick<App, 'call'>, put: (row: CustomerRow) => void): Undo {
  const rows = signal<readonly CustomerRow[]>([]);
  const restore = async (row: CustomerRow): Promise<void> => {
    const params = { sherwebCustomerId: row.sherwebCustomerId };
    if (row.state === 'excluded') await app.call('excludeCustomer', { params });
    else if (row.haloClientId === null) await app.call('removeMapping', { params });
    else await app.call('setMapping', { params, body: { haloClientId: row.haloClientId } });
    put(row);
  };
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
