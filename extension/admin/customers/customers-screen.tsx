import { useEffect } from 'preact/hooks';
import { t } from '../../i18n/translate.ts';
import { useApp } from '../core/context.ts';
import { filters } from '../core/mapping-table/filter.ts';
import { hasAnswered } from '../core/resource.ts';
import { useScreen } from '../core/use-screen.ts';
import { FilterBar, SearchBox } from '../ui/filter-bar.tsx';
import { LoadProblem } from '../ui/load-problem.tsx';
import { ProblemBox } from '../ui/problem-box.tsx';
import { Screen } from '../ui/screen.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { ClientBanner } from './client-banner.tsx';
import { CustomerSheet } from './customer-sheet.tsx';
import { CustomerTable } from './customer-table.tsx';
import { CustomersActions, CustomersLead } from './customers-head.tsx';
import { GenerateReport } from './generate-report.tsx';
import { filterWords } from './state-words.ts';
import { createCustomersStore } from './store.ts';
import { useUndoKeys } from './undo-keys.ts';

/** Every Sherweb customer beside its Halo customer, what is proposed, and what may be done about it. */
export function CustomersScreen() {
  const app = useApp();
  const store = useScreen((gone) => createCustomersStore(app, gone));
  useEffect(() => {
    void store.start();
  }, [store]);
  useUndoKeys(store);
  const { action, table } = store;
  const isUnread = table.value.value === undefined && table.problem.value !== null;
  /** Nobody is known yet: there is nothing to choose from or to read again. */
  const isNew = table.value.value?.readAt === null;
  return (
    <Screen
      kind="wide"
      title={t('admin.customers.title')}
      lead={<CustomersLead store={store} />}
      isReady={hasAnswered(table)}
      actions={<CustomersActions store={store} />}
    >
      <LoadProblem problem={table.problem.value} retry={() => void table.load()} />
      {action.problem.value !== null && store.openRow.value === null && (
        <ProblemBox problem={action.problem.value} />
      )}
      <GenerateReport store={store} />
      <ClientBanner store={store} />
      {store.client.value === null && !isUnread && !isNew && (
        <FilterBar
          label={t('admin.customers.filter')}
          filters={filters}
          chosen={store.filter}
          onChoose={() => {
            store.only.value = null;
          }}
          words={filterWords}
          counts={store.counts.value}
        >
          <SearchBox label={t('admin.customers.search')} search={store.search} />
        </FilterBar>
      )}
      {store.isWaiting.value ? !isUnread && <Skeleton rows={12} /> : <CustomerTable store={store} />}
      {store.counts.value.open > 0 && <p class="hint">{t('admin.customers.keys')}</p>}
      <BulkBar store={store} />
      <CustomerSheet store={store} />
    </Screen>
  );
}
