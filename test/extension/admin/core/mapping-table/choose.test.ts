import { expect, it } from 'vitest';
import {
  bulkRows,
  clearSuggestion,
  withoutRepeats,
} from '../../../../../extension/admin/core/mapping-table/choose.ts';
import { customer, suggestion } from './made.ts';

const near = (...suggestions: ReturnType<typeof suggestion>[]) =>
  customer({ state: 'nearMatch', suggestions });

it('the mapping table accepts at once only the one best suggestion of a near match; a tie is for a person', () => {
  expect(clearSuggestion(near(suggestion(1, 0.8), suggestion(2, 0.9)))?.haloClientId).toBe(2);
  expect(clearSuggestion(near(suggestion(1, 0.9), suggestion(2, 0.9)))).toBeNull();
  expect(clearSuggestion(near())).toBeNull();
  expect(clearSuggestion(customer({ state: 'ambiguous', suggestions: [suggestion(1)] }))).toBeNull();
});

it('the mapping table offers each Halo customer once', () => {
  const row = withoutRepeats(near(suggestion(1, 0.9), suggestion(2), suggestion(1, 0.5)));
  expect(row.suggestions.map(({ haloClientId, score }) => [haloClientId, score])).toEqual([
    [1, 0.9],
    [2, 0.9],
  ]);
});

it('the mapping table does a bulk choice to those of the selected that it changes, and to no other', () => {
  const all = [
    near(suggestion(1)),
    customer({ state: 'mapped', haloClientId: 5 }),
    customer({ state: 'excluded' }),
    customer(),
  ];
  const states = (kind: 'accept' | 'exclude' | 'remove') => bulkRows(kind, all).map(({ state }) => state);
  expect(states('accept')).toEqual(['nearMatch']);
  expect(states('exclude')).toEqual(['nearMatch', 'mapped', 'unmapped']);
  expect(states('remove')).toEqual(['mapped', 'excluded']);
});
