import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { t } from '../../i18n/translate.ts';
import { useApp } from '../core/context.ts';
import { hasAnswered } from '../core/resource.ts';
import { useScreen } from '../core/use-screen.ts';
import { Button } from '../ui/button.tsx';
import { FilterBar, SearchBox } from '../ui/filter-bar.tsx';
import { LoadProblem } from '../ui/load-problem.tsx';
import { NothingRead } from '../ui/nothing-read.tsx';
import { Screen } from '../ui/screen.tsx';
import { Calendar } from './calendar.tsx';
import { CalendarsDialog } from './calendars-dialog.tsx';
import { IntentionDialog } from './intention-dialog.tsx';
import { Lead } from './lead.tsx';
import { Notices } from './notices.tsx';
import { RenewalTable } from './renewal-table.tsx';
import { renewalFilters } from './rows.ts';
import { saveRenewals } from './save-renewals.ts';
import { createRenewalStore } from './store.ts';
import { ViewSwitch } from './view-switch.tsx';
import { filterWords } from './words.ts';

/** What renews, ends or closes next, as a list or a month's calendar, and what is wanted of it. */
export function RenewalsScreen() {
  const app = useApp();
  const isCalendar = app.route.value?.query.view === 'calendar';
  // A month shows all of it, however far ahead it is turned.
  const store = useScreen((gone) => createRenewalStore(app, gone, isCalendar ? 'all' : 'soon'));
  useEffect(() => {
    void store.list.load();
  }, [store]);
  const { list, asking } = store;
  const isCalendars = useSignal(false);
  const openCalendars = (isOpen: boolean) => {
    store.action.clear();
    store.made.value = null;
    isCalendars.value = isOpen;
  };
  const found = list.value.value;
  const isNew = found?.asOf === null && found.renewals.length === 0;
  return (
    <Screen
      kind="wide"
      title={t('admin.renewals.title')}
      lead={found !== undefined && !isNew && <Lead list={found} />}
      isReady={hasAnswered(list)}
      actions={
        !isNew && (
          <>
            <ViewSwitch isCalendar={isCalendar} />
            <Button
              disabled={store.shown.value.length === 0}
              onClick={() => saveRenewals(store.shown.value, app.now.value.toISOString().slice(0, 10))}
            >
              {t('admin.run.csv')}
            </Button>
          </>
        )
      }
    >
      <LoadProblem problem={list.problem.value} retry={() => void list.load()} />
      {isNew && <NothingRead />}
      {found !== undefined && !isNew && (
        <>
          <Notices list={found} store={store} />
          <FilterBar
            label={t('admin.renewals.filter')}
            filters={renewalFilters}
            chosen={store.filter}
            words={filterWords}
            counts={store.counts.value}
          >
            <div class="narrow">
              <Button kind="quiet" onClick={() => openCalendars(true)}>
                {t('admin.calendars.open')}
              </Button>
              <SearchBox label={t('admin.renewals.search')} search={store.search} />
            </div>
          </FilterBar>
          {isCalendar ? <Calendar store={store} /> : <RenewalTable store={store} onSearch={focusSearch} />}
          {isCalendars.value && <CalendarsDialog store={store} onClose={() => openCalendars(false)} />}
          {asking.value !== null && (
            <IntentionDialog renewal={asking.value} store={store} portal={found.portal} />
          )}
        </>
      )}
    </Screen>
  );
}

const focusSearch = () => document.querySelector<HTMLElement>('.filter-bar input.search')?.focus();
