export type Cell = string | number | null;

/** Spreadsheets run a cell that starts like this as a formula; a plain number is not one. */
const formulaStart = /^[\s]*[=+\-@\t\r]/;
const isNumber = (text: string): boolean => /^-?\d+([.,]\d+)?$/.test(text);

function cellText(cell: Cell): string {
  if (cell === null) return '';
  const text = String(cell);
  const safe = formulaStart.test(text) && !isNumber(text) ? `'${text}` : text;
  return /[",;\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A table as CSV (RFC 4180) that opens in a spreadsheet as text and never starts a formula. */
export const toCsv = (rows: readonly (readonly Cell[])[]): string =>
  // The mark tells spreadsheets that this is UTF-8.
  `\uFEFF${rows.map((row) => row.map(cellText).join(',')).join('\r\n')}\r\n`;
