import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { RunProblem } from '../../../shared/problem.ts';
import { problemsTogether } from '../../../shared/problems-together.ts';
import { groupRun } from '../../../shared/run-groups.ts';
import type { RunChange } from '../../../shared/sync-run.ts';
import { number, t } from '../../i18n/translate.ts';
import { VirtualRows } from '../ui/virtual-rows.tsx';
import { ChangeItem, ProblemItem } from './change-rows.tsx';
import { ChangeTools } from './change-tools.tsx';
import { type ChangeFilter, everything, filterChoices, filterGroups } from './filter-changes.ts';
import { groupByCustomer } from './group-by-customer.ts';
import { createSearch, type ListRow, listRows } from './group-changes.ts';
import { GroupLine } from './group-line.tsx';
import type { Leaving } from './leaving.ts';

interface ChangeListProps {
  readonly changes: readonly RunChange[];
  readonly problems: readonly RunProblem[];
  readonly unchanged: number;
  readonly isPlan: boolean;
  /** Grouped by customer from the start. */
  readonly byCustomer?: boolean;
  /** Lets lines be left out; null: nothing waits to be applied. */
  readonly leaving: Leaving | null;
}

const toggle = <T,>(set: ReadonlySet<T>, key: T): ReadonlySet<T> => {
  const next = new Set(set);
  if (!next.delete(key)) next.add(key);
  return next;
};

const customersWords = (count: number, names: readonly string[]): string =>
  t('admin.change.customersTogether', count, [number(count), names.join(', ')]);

/** What would change or has changed: `+ ~ - ? =`, grouped, searchable, each with every field from and to. */
export function ChangeList({ changes, problems, unchanged, isPlan, leaving, ...rest }: ChangeListProps) {
  const search = useSignal('');
  const filter = useSignal<ChangeFilter>(everything);
  const isByCustomer = useSignal(rest.byCustomer === true);
  // What is found is open, whatever was opened or closed before.
  const [atRest, inSearch] = [
    useSignal<ReadonlySet<string>>(new Set()),
    useSignal<ReadonlySet<string>>(new Set()),
  ];
  const opened = useSignal<ReadonlySet<string>>(new Set());
  const groups = useMemo(
    () => groupRun(changes, problemsTogether(problems, customersWords)),
    [changes, problems],
  );
  const choices = useMemo(() => filterChoices(groups), [groups]);
  const filtered = useMemo(() => filterGroups(groups, filter.value), [groups, filter.value]);
  const find = useMemo(() => createSearch(filtered), [filtered]);
  const isSearching = search.value.trim() !== '';
  const toggled = isSearching ? inSearch : atRest;
  const rows = useMemo(() => {
    const found = find(search.value);
    return listRows(isByCustomer.value ? groupByCustomer(found) : found, toggled.value, isSearching);
  }, [find, search.value, toggled.value, isSearching, isByCustomer.value]);
  const render = (row: ListRow) => {
    if (row.type === 'group')
      return (
        <GroupLine
          group={row.group}
          isOpen={row.isOpen}
          isPlan={isPlan}
          leaving={leaving}
          onToggle={() => {
            toggled.value = toggle(toggled.value, row.group.key);
          }}
        />
      );
    if (row.type === 'problem') return <ProblemItem problem={row.problem} sign={row.sign} />;
    return (
      <ChangeItem
        {...row}
        leaving={leaving}
        isOpen={opened.value.has(row.key)}
        onToggle={() => {
          opened.value = toggle(opened.value, row.key);
        }}
      />
    );
  };
  return (
    <div class="change-list">
      {changes.length + problems.length > 0 && (
        <ChangeTools
          choices={choices}
          filter={filter.value}
          onFilter={(next) => {
            filter.value = next;
          }}
          search={search}
          isByCustomer={isByCustomer.value}
          onByCustomer={(next) => {
            isByCustomer.value = next;
          }}
        />
      )}
      <VirtualRows
        class="changes"
        label={isPlan ? t('admin.change.planLabel') : t('admin.change.runLabel')}
        rows={rows}
        keyOf={(row) => row.key}
        height={36}
        measured
        render={render}
        empty={
          groups.length > 0 && (
            <p class="empty">
              {isSearching ? t('admin.change.emptySearch', [search.value]) : t('admin.change.emptyFilter')}
            </p>
          )
        }
      />
      {unchanged > 0 && (
        <p class="unchanged">
          <span class="sign" aria-hidden="true">
            =
          </span>
          {t('admin.change.unchanged', unchanged, [number(unchanged)])}
        </p>
      )}
    </div>
  );
}
