import { expect, it } from 'vitest';
import {
  toClipboard,
  toHtmlTable,
} from '../../../../../extension/features/customer-subscriptions/model/table-text.ts';

it('a copied table has one line for each row and a tab between cells, whatever is in them', () => {
  expect(toClipboard([['a\tb', 'c\r\nd'], ['e']])).toBe('a b\tc d\ne');
});

it('a copied table starts no formula, not even behind spaces', () => {
  expect(toClipboard([[' =1+1', '\n@SUM(A1)', 'fine']])).toBe("'=1+1\t'@SUM(A1)\tfine");
});

it('a copied table pastes into a ticket as a table, in which a name stays text', () => {
  const html = toHtmlTable([['Product'], ['<img src=x onerror=alert(1)> & "Co"']], 'row');
  expect(html).toMatch(/^<table[^>]*><tr><th[^>]*>Product<\/th><\/tr><tr><td[^>]*>&lt;img src=x /);
  expect(html).toContain('&gt; &amp; &quot;Co&quot;</td></tr></table>');
});
