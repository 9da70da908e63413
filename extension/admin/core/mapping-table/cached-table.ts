import { type ReadonlySignal, signal } from '@preact/signals';
import type { CustomerRow } from '../../../../shared/mapping.ts';
import type { Note } from '../../../../shared/problem.ts';
import type { callCompanion } from '../../../messaging/call-companion.ts';
import { createTexts } from './filter.ts';
import { type KnownTable, tableOfHead, tableOfWhole, withRow } from './known-table.ts';

/** The mapping table as last known, for as long as the page is there: shown at once, and read again behind it. */
export interface CachedTable {
  readonly value: ReadonlySignal<KnownTable | undefined>;
  readonly problem: ReadonlySignal<Note | null>;
  /** What a row is searched by. */
  readonly textOf: (row: CustomerRow) => string;
  /**
   * Asks whether what is known is still so, and reads it when not. The first time a few rows come before the others.
   * What goes wrong is in `problem`; what was known stays.
   */
  load(): Promise<void>;
  /** Asks for the first rows before anybody wants to see them, unless the table was asked for already. Never throws. */
  prime(): Promise<void>;
  /** Has the companion read both sides now. @throws CompanionProblem */
  refresh(): Promise<void>;
  /** Puts in a row that was changed by us. */
  put(row: CustomerRow): void;
  /** Somebody else is asked from now on. */
  forget(): void;
}

/** More than a high screen shows. */
const firstRows = 80;

interface Deps {
  readonly call: typeof callCompanion;
  readonly locale: () => string;
  readonly noteOf: (error: unknown) => Note;
}

/** Makes the cached mapping table of one page; empty until it is loaded. */
export function createCachedTable({ call, locale, noteOf }: Deps): CachedTable {
  const value = signal<KnownTable | undefined>(undefined);
  const problem = signal<Note | null>(null);
  let newest = 0;

  /** Answers to what was asked before the last change of what is known are too old. */
  const begin = () => {
    newest += 1;
    const own = newest;
    return () => own === newest;
  };

  const readFirst = async (isCurrent: () => boolean): Promise<void> => {
    const query = { locale: locale(), first: firstRows };
    const head = await call('customersHead', { query });
    if (isCurrent()) value.value = tableOfHead(head, query.locale);
  };

  const read = async (isCurrent: () => boolean): Promise<void> => {
    const known = value.peek();
    const query = { locale: locale() };
    if (known === undefined) {
      await readFirst(isCurrent);
      if (value.peek()?.isWhole) return;
    } else if (known.isWhole) {
      const { revision, readAt } = await call('customersHead', { query });
      if (!isCurrent()) return;
      if (known.revision === revision) {
        if (known.readAt !== readAt) value.value = { ...known, readAt };
        return;
      }
    }
    if (!isCurrent()) return;
    const whole = await call('listCustomers', { query });
    if (isCurrent()) value.value = tableOfWhole(whole, query.locale);
  };

  return {
    value,
    problem,
    textOf: createTexts(),
    async load() {
      const isCurrent = begin();
      try {
        await read(isCurrent);
        if (isCurrent()) problem.value = null;
      } catch (error) {
        if (isCurrent()) problem.value = noteOf(error);
      }
    },
    async prime() {
      if (newest > 0) return;
      // Whoever wants to see the table asks again, and is told what is wrong.
      await readFirst(begin()).catch(() => undefined);
    },
    async refresh() {
      const isCurrent = begin();
      const query = { refresh: 'true', locale: locale() } as const;
      const whole = await call('listCustomers', { query });
      if (!isCurrent()) return;
      value.value = tableOfWhole(whole, query.locale);
      problem.value = null;
    },
    put(row) {
      const known = value.peek();
      begin();
      if (known !== undefined) value.value = withRow(known, row);
    },
    forget() {
      begin();
      value.value = undefined;
      problem.value = null;
    },
  };
}
