import { harmless } from '../../../../shared/csv.ts';

type Cells = readonly (readonly string[])[];

const inOneLine = (cell: string): string => cell.replace(/\s+/g, ' ').trim();

/** Rows of cells as a spreadsheet takes them from the clipboard: tabs between cells, one line for each row. */
export const toClipboard = (rows: Cells): string =>
  rows.map((cells) => cells.map((cell) => harmless(inOneLine(cell))).join('\t')).join('\n');

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (cell: string): string =>
  inOneLine(cell).replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);

/**
 * The same as a table of a page, for whatever takes formatted text such as a ticket. Whatever is in a cell stays text.
 * @param heads whether the first row, or the first cell of each row, are heads
 */
export function toHtmlTable(rows: Cells, heads: 'row' | 'column'): string {
  const body = rows.map((cells, place) => {
    const inner = cells.map((cell, column) => {
      const tag = (heads === 'row' ? place : column) === 0 ? 'th' : 'td';
      return `<${tag} style="text-align:left">${escaped(cell)}</${tag}>`;
    });
    return `<tr>${inner.join('')}</tr>`;
  });
  return `<table border="1" cellpadding="4" style="border-collapse:collapse">${body.join('')}</table>`;
}
