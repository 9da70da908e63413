export type Cell = string | number | null;

/** Spreadsheets run a cell that starts like this as a formula, after spaces too, and in full width; a plain number is not one. */
const formulaStart = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;
const plainNumber = /^-?\d+([.,]\d+)?$/;

/** A cell that a spreadsheet could take for a formula gets an apostrophe before it. */
export const harmless = (text: string): string =>
  formulaStart.test(text) && !plainNumber.test(text) ? `'${text}` : text;

function quoted(cell: Cell): string {
  const text = cell === null ? '' : harmless(String(cell));
  return /[",;\r\n\t]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A table as CSV (RFC 4180) that opens in a spreadsheet as text; the mark at its start says that it is UTF-8. */
export const toCsv = (rows: readonly (readonly Cell[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`;
