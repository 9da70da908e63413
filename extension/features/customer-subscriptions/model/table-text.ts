import { harmless } from '../../../../shared/csv.ts';

/** Rows of cells as a spreadsheet takes them from the clipboard: tabs between cells, one line for each row. */
export const toClipboard = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => cells.map((cell) => harmless(cell.replace(/\s+/g, ' ').trim())).join('\t')).join('\n');
