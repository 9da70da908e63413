import { signal } from '@preact/signals';
import type { CustomerRow } from '../../../shared/mapping.ts';
import type { Action } from '../core/action.ts';
import { type BulkKind, bulkRows, clearSuggestion } from '../core/mapping-table/choose.ts';
import { nextRow } from './next-row.ts';
import type { RowRequests } from './row-requests.ts';
import { createUndo } from './undo.ts';
import type { CustomersView } from './view.ts';

interface Deps {
  readonly action: Action;
  readonly requests: RowRequests;
  readonly view: Pick<CustomersView, 'shown' | 'chosen' | 'select'>;
  /** Aborted when the screen is left: what is done to many rows ends. */
  readonly gone: AbortSignal;
}

/** What a person does to rows, one or many, and takes back. */
export function createRowChanges({ action, requests, view, gone }: Deps) {
  const bulkDone = signal<{ done: number; total: number } | null>(null);
  /** The row that gets the focus once what was pressed is done. */
  const focus = signal<{ key: string } | null>(null);
  const undo = createUndo(requests.restore);
  const focusOn = (row: CustomerRow | undefined) => {
    if (row !== undefined) focus.value = { key: row.sherwebCustomerId };
  };

  const toRows = (todo: readonly CustomerRow[], change: () => Promise<void>) =>
    action.run(async () => {
      if (todo.length === 0) return;
      const next = nextRow(view.shown.value, todo);
      undo.remember(todo);
      await change();
      focusOn(next);
    });
  const bulkStep = async (kind: BulkKind, row: CustomerRow) => {
    if (kind !== 'accept') return requests[kind](row);
    const suggestion = clearSuggestion(row);
    if (suggestion !== null) await requests.map(row, suggestion.haloClientId, suggestion.haloName);
  };
  const toEach = async (kind: BulkKind, todo: readonly CustomerRow[]) => {
    try {
      for (const [done, row] of todo.entries()) {
        if (gone.aborted) return;
        bulkDone.value = { done, total: todo.length };
        await bulkStep(kind, row);
        view.select([row.sherwebCustomerId], false);
      }
    } finally {
      bulkDone.value = null;
    }
  };

  return {
    focus,
    /** How far a change of many rows is; null: none is under way. */
    bulkDone,
    undoable: undo.rows,
    undo: () =>
      action.run(async () => {
        const [first] = await undo.takeBack();
        focusOn(first);
      }),
    map: (row: CustomerRow, haloClientId: number, haloName: string) =>
      toRows([row], () => requests.map(row, haloClientId, haloName)),
    exclude: (row: CustomerRow) => toRows([row], () => requests.exclude(row)),
    remove: (row: CustomerRow) => toRows([row], () => requests.remove(row)),
    bulk: (kind: BulkKind) => {
      const todo = bulkRows(kind, view.chosen.value);
      return toRows(todo, () => toEach(kind, todo));
    },
  };
}
