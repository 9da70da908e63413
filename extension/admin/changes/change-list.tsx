import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { RunProblem } from '../../../shared/problem.ts';
import { problemsTogether } from '../../../shared/problems-together.ts';
import type { RunChange } from '../../../shared/sync-run.ts';
import { number, t } from '../../i18n/translate.ts';
import { VirtualRows } from '../ui/virtual-rows.tsx';
import { ChangeItem, GroupLine, ProblemItem } from './change-rows.tsx';
import { createSearch, type GroupKey, groupRun, type ListRow, listRows } from './group-changes.ts';

interface ChangeListProps {
  readonly changes: readonly RunChange[];
  readonly problems: readonly RunProblem[];
  readonly unchanged: number;
  readonly isPlan: boolean;
}

const toggle = <T,>(set: ReadonlySet<T>, key: T): ReadonlySet<T> => {
  const next = new Set(set);
  if (!next.delete(key)) next.add(key);
  return next;
};

const customersWords = (count: number, names: readonly string[]): string =>
  t('admin.change.customersTogether', count, [number(count), names.join(', ')]);

/** What would change or has changed: `+ ~ - ? =`, grouped, searchable, each with every field from and to. */
export function ChangeList({ changes, problems, unchanged, isPlan }: ChangeListProps) {
  const search = useSignal('');
  // What is found is open, whatever was opened or closed before.
  const [atRest, inSearch] = [
    useSignal<ReadonlySet<GroupKey>>(new Set()),
    useSignal<ReadonlySet<GroupKey>>(new Set()),
  ];
  const opened = useSignal<ReadonlySet<string>>(new Set());
  const groups = useMemo(
    () => groupRun(changes, problemsTogether(problems, customersWords)),
    [changes, problems],
  );
  const find = useMemo(() => createSearch(groups), [groups]);
  const isSearching = search.value.trim() !== '';
  const toggled = isSearching ? inSearch : atRest;
  const rows = useMemo(
    () => listRows(find(search.value), toggled.value, isSearching),
    [find, search.value, toggled.value, isSearching],
  );
  const render = (row: ListRow) => {
    if (row.type === 'group')
      return (
        <GroupLine
          group={row.group}
          isOpen={row.isOpen}
          isPlan={isPlan}
          onToggle={() => {
            toggled.value = toggle(toggled.value, row.group.key);
          }}
        />
      );
    if (row.type === 'problem') return <ProblemItem problem={row.problem} sign={row.sign} />;
    return (
      <ChangeItem
        change={row.change}
        sign={row.sign}
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
        <input
          type="search"
          class="search"
          aria-label={t('admin.change.search')}
          placeholder={t('admin.change.search')}
          value={search.value}
          onInput={(event) => {
            search.value = event.currentTarget.value;
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
        empty={groups.length > 0 && <p class="empty">{t('admin.change.emptySearch', [search.value])}</p>}
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
