import { columns } from './text.ts';

/** A list as a command prints it. */
interface Table {
  /** What is said where nothing is in it; the empty table unless told. */
  readonly none?: string;
  /** A capital begins each. */
  readonly head: readonly Capitalize<string>[];
  readonly rows: readonly (readonly string[])[];
  /** Columns that are aligned to the right. */
  readonly right?: readonly number[];
  /** The line under it. */
  readonly end?: string;
}

/** A list as aligned columns under their heads, with its last line. */
export function tableText({ none, head, rows, right = [], end }: Table): string {
  if (rows.length === 0 && none !== undefined) return none;
  return [columns([head, ...rows], { right }), ...(end === undefined ? [] : ['', end])].join('\n');
}
