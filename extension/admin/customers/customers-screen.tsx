import { useEffect } from 'preact/hooks';
import { number, t } from '../../i18n/translate.ts';
import { useApp } from '../core/context.ts';
import { filters } from '../core/mapping-table/filter.ts';
import { hasAnswered } from '../core/resource.ts';
import { useScreen } from '../core/use-screen.ts';
import { Button } from '../ui/button.tsx';
import { FilterBar, SearchBox } from '../ui/filter-bar.tsx';
import { LoadProblem } from '../ui/load-problem.tsx';
import { ProblemBox } from '../ui/problem-box.tsx';
import { Screen } from '../ui/screen.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { When } from '../ui/when.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { ClientBanner } from './client-banner.tsx';
import { CustomerSheet } from './customer-sheet.tsx';
import { CustomerTable } from './customer-table.tsx';
import { GenerateReport } from './generate-report.tsx';
import { filterWords } from './state-words.ts';
import { type CustomersStore, createCustomersStore } from './store.ts';

export function CustomersScreen() {
  const app = useApp();
  const store = useScreen((gone) => createCustomersStore(app, gone));
  useEffect(() => {
    void store.start();
  }, [store]);
  useEffect(() => {
    const undo = (event: KeyboardEvent) => {
      const isTyped = event.target instanceof HTMLInputElement && event.target.type !== 'checkbox';
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z';
      if (!isUndo || isTyped || store.undoable.value.length === 0) return;
      event.preventDefault();
      void store.undo();
    };
    addEventListener('keydown', undo);
    return () => removeEventListener('keydown', undo);
  }, [store]);
  const { action, table } = store;
  const isUnread = table.value.value === undefined && table.problem.value !== null;
  /** Nobody is known yet: there is nothing to choose from or to read again. */
  const isNew = table.value.value?.readAt === null;
  return (
    <Screen
      kind="wide"
      title={t('admin.customers.title')}
      lead={<Lead store={store} />}
      isReady={hasAnswered(table)}
      actions={
        <>
          {store.undoable.value.length > 0 && (
            <Button
              kind="quiet"
              busy={action.isBusy.value}
              keys="Control+Z"
              label={t('admin.customers.undoLabel', store.undoable.value.length, [
                number(store.undoable.value.length),
              ])}
              onClick={() => void store.undo()}
            >
              {t('admin.customers.undo')}
            </Button>
          )}
          {!isNew && (
            <Button busy={action.isBusy.value} onClick={() => void store.refresh()}>
              {t('admin.customers.refresh')}
            </Button>
          )}
          <Button
            kind={store.counts.value.all === 0 || store.counts.value.open > 0 ? 'main' : 'plain'}
            busy={action.isBusy.value}
            onClick={() => void store.generate()}
          >
            {t('admin.customers.generate')}
          </Button>
        </>
      }
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

function Lead({ store }: { readonly store: CustomersStore }) {
  const { counts, table } = store;
  const value = table.value.value;
  if (value === undefined) return null;
  if (value.readAt === null) return <>{t('admin.customers.neverRead')}</>;
  const { all, mapped, open } = counts.value;
  return (
    <>
      {open === 0
        ? t('admin.customers.zeroOpen', all, [number(all)])
        : t('admin.customers.summary', open, [number(mapped), number(all), number(open)])}{' '}
      · {t('admin.customers.readAt')} <When iso={value.readAt} />
    </>
  );
}
