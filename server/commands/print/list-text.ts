import { columns } from './text.ts';

/** A list that a command prints. */
interface List {
  /** What is said where nothing is in it. */
  readonly none: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Columns that are aligned to the right. */
  readonly right?: readonly number[];
  /** The line under it. */
  readonly end: string;
}

/** A list as aligned columns under their heads, with its last line. */
export const listText = ({ none, head, rows, right = [], end }: List): string =>
  rows.length === 0 ? none : [columns([head, ...rows], { right }), '', end].join('\n');
