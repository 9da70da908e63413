import { useSignal } from '@preact/signals';
import type { RunProblem } from '../../../shared/problem.ts';
import type { RunChange } from '../../../shared/sync-run.ts';
import { number, t } from '../../i18n/translate.ts';
import { toggled } from '../core/selection.ts';
import { VirtualRows } from '../ui/virtual-rows.tsx';
import { ChangeItem, ProblemItem } from './change-rows.tsx';
import { ChangeTools } from './change-tools.tsx';
import type { ListRow } from './group-changes.ts';
import { GroupLine } from './group-line.tsx';
import type { Leaving } from './leaving.ts';
import { useChangeView } from './use-change-view.ts';

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

/** What would change or has changed: `+ ~ - ? =`, grouped, searchable, each with every field from and to. */
export function ChangeList({ changes, problems, unchanged, isPlan, leaving, ...rest }: ChangeListProps) {
  const opened = useSignal<ReadonlySet<string>>(new Set());
  const view = useChangeView(changes, problems, rest.byCustomer === true);
  const { search, filter, isByCustomer } = view;
  const render = (row: ListRow) => {
    if (row.type === 'group')
      return (
        <GroupLine
          group={row.group}
          isOpen={row.isOpen}
          isPlan={isPlan}
          leaving={leaving}
          onToggle={() => view.toggleGroup(row.group.key)}
        />
      );
    if (row.type === 'problem') return <ProblemItem problem={row.problem} sign={row.sign} />;
    return (
      <ChangeItem
        {...row}
        leaving={leaving}
        isOpen={opened.value.has(row.key)}
        onToggle={() => {
          opened.value = toggled(opened.value, row.key);
        }}
      />
    );
  };
  return (
    <div class="change-list">
      {changes.length + problems.length > 0 && (
        <ChangeTools
          choices={view.choices}
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
        rows={view.rows}
        keyOf={(row) => row.key}
        height={36}
        measured
        render={render}
        empty={
          view.hasGroups && (
            <p class="empty">
              {view.isSearching
                ? t('admin.change.emptySearch', [search.value])
                : t('admin.change.emptyFilter')}
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
