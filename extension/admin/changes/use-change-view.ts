import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { RunProblem } from '../../../shared/problem.ts';
import { problemsTogether } from '../../../shared/problems-together.ts';
import { groupRun } from '../../../shared/run-groups.ts';
import type { RunChange } from '../../../shared/sync-run.ts';
import { number, t } from '../../i18n/translate.ts';
import { toggled } from '../core/selection.ts';
import { type ChangeFilter, everything, filterChoices, filterGroups } from './filter-changes.ts';
import { groupByCustomer } from './group-by-customer.ts';
import { createSearch, listRows } from './group-changes.ts';

const customersWords = (count: number, names: readonly string[]): string =>
  t('admin.change.customersTogether', count, [number(count), names.join(', ')]);

/**
 * Which of a run's changes and problems are shown, and in which order: by group, filter and search.
 * @param byCustomer whether they are grouped by customer to begin with
 */
export function useChangeView(
  changes: readonly RunChange[],
  problems: readonly RunProblem[],
  byCustomer: boolean,
) {
  const search = useSignal('');
  const filter = useSignal<ChangeFilter>(everything);
  const isByCustomer = useSignal(byCustomer);
  const atRest = useSignal<ReadonlySet<string>>(new Set());
  const inSearch = useSignal<ReadonlySet<string>>(new Set());
  const groups = useMemo(
    () => groupRun(changes, problemsTogether(problems, customersWords)),
    [changes, problems],
  );
  const choices = useMemo(() => filterChoices(groups), [groups]);
  const filtered = useMemo(() => filterGroups(groups, filter.value), [groups, filter.value]);
  const find = useMemo(() => createSearch(filtered), [filtered]);
  const isSearching = search.value.trim() !== '';
  // What is found is open, whatever was opened or closed before.
  const turned = isSearching ? inSearch : atRest;
  const rows = useMemo(() => {
    const found = find(search.value);
    return listRows(isByCustomer.value ? groupByCustomer(found) : found, turned.value, isSearching);
  }, [find, search.value, turned.value, isSearching, isByCustomer.value]);
  return {
    search,
    filter,
    isByCustomer,
    choices,
    rows,
    isSearching,
    hasGroups: groups.length > 0,
    /** Opens or closes a group. */
    toggleGroup: (key: string) => {
      turned.value = toggled(turned.value, key);
    },
  };
}
