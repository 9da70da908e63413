import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { OrderRow } from '../../../shared/orders.ts';
import { number, t } from '../../i18n/translate.ts';
import { useApp } from '../core/context.ts';
import { hasAnswered } from '../core/resource.ts';
import { useScreen } from '../core/use-screen.ts';
import { createSettingsStore } from '../schedule/store.ts';
import { Button } from '../ui/button.tsx';
import { FilterBar, SearchBox } from '../ui/filter-bar.tsx';
import { LoadProblem } from '../ui/load-problem.tsx';
import { ProblemBox } from '../ui/problem-box.tsx';
import { Screen } from '../ui/screen.tsx';
import { ApproveQuestion } from './approve-question.tsx';
import { orderFilters } from './filter.ts';
import { OrderSettings } from './order-settings.tsx';
import { OrderTable } from './order-table.tsx';
import { saveOrders } from './save-orders.ts';
import { createOrdersStore } from './store.ts';
import { TicketSettings } from './ticket-settings.tsx';
import { filterWords } from './words.ts';

/** Seats asked for, approved, ordered and confirmed, and the rules for it. */
export function OrdersScreen() {
  const app = useApp();
  const store = useScreen((gone) => createOrdersStore(app, gone));
  const settings = useScreen((gone) => createSettingsStore(app, gone));
  const asking = useSignal<OrderRow | null>(null);
  useEffect(() => {
    void store.load();
    void settings.settings.load();
  }, [store, settings]);
  const { action, rows } = store;
  const asked = asking.value;
  const waiting = store.counts.value.toApprove;
  const isRead = store.list.value.value !== undefined;
  const isOn = settings.settings.value.value?.ordersEnabled;
  return (
    <Screen
      kind="wide"
      title={t('admin.orders.title')}
      lead={
        isOn === false
          ? t('admin.orders.isOff')
          : isRead && t('admin.orders.lead', waiting, [number(waiting)])
      }
      actions={
        rows.value.length > 0 && (
          <Button onClick={() => saveOrders(store.shown.value, app.now.value)}>{t('admin.run.csv')}</Button>
        )
      }
      isReady={hasAnswered(store.list) && hasAnswered(settings.settings)}
    >
      <LoadProblem problem={store.list.problem.value} retry={() => void store.load()} />
      {action.problem.value !== null && <ProblemBox problem={action.problem.value} />}
      {isRead && rows.value.length === 0 && <p class="empty">{t('admin.orders.none')}</p>}
      {rows.value.length > 0 && (
        <>
          <FilterBar
            label={t('admin.orders.filter.label')}
            filters={orderFilters}
            chosen={store.filter}
            words={filterWords}
            counts={store.counts.value}
          >
            <SearchBox label={t('admin.orders.search')} search={store.search} />
          </FilterBar>
          {store.shown.value.length === 0 ? (
            <p class="empty">{t('admin.orders.nothingShown')}</p>
          ) : (
            <OrderTable
              store={store}
              onApprove={(row) => {
                asking.value = row;
              }}
            />
          )}
        </>
      )}
      <div class="form columns">
        <OrderSettings store={settings} />
        <TicketSettings store={settings} />
      </div>
      {asked !== null && (
        <ApproveQuestion
          asked={asked}
          onConfirm={() => void store.approve(asked.order.orderId)}
          onClose={() => {
            asking.value = null;
          }}
        />
      )}
    </Screen>
  );
}
