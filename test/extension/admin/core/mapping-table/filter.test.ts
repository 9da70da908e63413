import { describe, expect, it } from 'vitest';
import {
  countStates,
  rowsForClient,
  shownRows,
  sortRows,
} from '../../../../../extension/admin/core/mapping-table/filter.ts';
import { customer, suggestion } from './made.ts';

const rows = [
  customer({ sherwebName: 'Contoso Ltd', state: 'mapped', haloClientId: 101, haloName: 'Contoso' }),
  customer({ sherwebName: 'Café Élan', state: 'unmapped', path: ['Northern  Group'] }),
  customer({ sherwebName: 'Adatum', state: 'ambiguous' }),
  customer({ sherwebName: 'Wide World', state: 'nearMatch', suggestions: [suggestion(103)] }),
  customer({ sherwebName: 'Lab', state: 'excluded' }),
  customer({ sherwebName: 'Gone', state: 'problem', haloClientId: 9 }),
];
const names = (found: typeof rows) => found.map(({ sherwebName }) => sherwebName);

describe('the mapping table', () => {
  it('counts each state once, and what still needs a person', () => {
    expect(countStates(rows)).toEqual({
      all: 6,
      open: 3,
      unmapped: 1,
      nearMatch: 1,
      ambiguous: 1,
      problem: 1,
      mapped: 1,
      excluded: 1,
    });
  });

  it('shows as many rows for each filter as it counts', () => {
    for (const [filter, count] of Object.entries(countStates(rows)))
      expect(shownRows(rows, filter as 'all', '')).toHaveLength(count);
  });

  it.each([
    ['elan CAFE', ['Café Élan']],
    ['northern group', ['Café Élan']],
    ['101', ['Contoso Ltd']],
    ['contoso nowhere', []],
  ])('finds by names, path and number of either side: "%s"', (search, found) => {
    expect(names(shownRows(rows, 'all', search))).toEqual(found);
  });

  it('searches within the filter only', () => {
    expect(shownRows(rows, 'excluded', 'contoso')).toEqual([]);
  });

  it('orders names as people of the language do', () => {
    const of = (sherwebName: string) => customer({ sherwebName });
    expect(names(sortRows([of('Zeta'), of('Site 10'), of('site 2'), of('Émile')], 'fr'))).toEqual([
      'Émile',
      'site 2',
      'Site 10',
      'Zeta',
    ]);
  });

  it('offers for a Halo customer what is mapped to it, then what is near it, then all that is open', () => {
    const found = names(rowsForClient(rows, 103));
    expect(found[0]).toBe('Wide World');
    expect(found.toSorted()).toEqual(['Adatum', 'Café Élan', 'Wide World']);
    expect(names(rowsForClient(rows, 101))[0]).toBe('Contoso Ltd');
  });
});
