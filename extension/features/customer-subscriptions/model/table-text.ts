/** A cell that a spreadsheet could take for a formula gets an apostrophe before it. */
const harmless = (cell: string): string => (/^[=+\-@\t\r\n]/.test(cell) ? `'${cell}` : cell);

const quoted = (cell: string): string =>
  /[",;\r\n\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** Rows of cells as CSV (RFC 4180), with a byte order mark so that spreadsheets read it as UTF-8. */
export const toCsv = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((cells) => cells.map((cell) => quoted(harmless(cell))).join(',')).join('\r\n')}\r\n`;

/** Rows of cells as a spreadsheet takes them from the clipboard: tabs between cells, one line for each row. */
export const toClipboard = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => cells.map((cell) => harmless(cell.replace(/\s+/g, ' ').trim())).join('\t')).join('\n');
