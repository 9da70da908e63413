import { useEffect } from 'preact/hooks';
import { t } from '../../i18n/translate.ts';
import { useApp } from '../core/context.ts';
import { hasAnswered } from '../core/resource.ts';
import { useScreen } from '../core/use-screen.ts';
import { Button } from '../ui/button.tsx';
import { LoadProblem } from '../ui/load-problem.tsx';
import { NothingRead } from '../ui/nothing-read.tsx';
import { ProblemBox } from '../ui/problem-box.tsx';
import { Screen } from '../ui/screen.tsx';
import { AcceptBar } from './accept-bar.tsx';
import { Comparing } from './comparing.tsx';
import { Lead } from './lead.tsx';
import { Margins } from './margins.tsx';
import { MonthChooser } from './month-chooser.tsx';
import { Notices } from './notices.tsx';
import { saveWorklist } from './save-worklist.ts';
import { type BillingStore, createBillingStore } from './store.ts';
import { Totals } from './totals.tsx';
import { WorklistFilters } from './worklist-filters.tsx';
import { WorklistTable } from './worklist-table.tsx';

/** What Sherweb charges beside what Halo bills, most money first. */
export function BillingScreen() {
  const app = useApp();
  const store = useScreen((gone) => createBillingStore(app, gone, showOpened));
  useEffect(() => {
    void store.start();
  }, [store]);
  const { list, action } = store;
  const found = list.value.value;
  const isRunning = store.comparison.running.value !== null;
  /** There is nothing to show or to do before the first comparison is done. */
  const isFirst = isRunning && !store.comparison.stood.value;
  const isNew = found?.comparedAt === null && found.billing.rows.length === 0;
  return (
    <Screen
      kind="wide"
      title={t('admin.billing.title')}
      lead={
        isFirst
          ? t('admin.billing.neverCompared')
          : found !== undefined && <Lead list={found} month={store.month.value} />
      }
      isReady={isAnswered(store)}
      actions={
        !isFirst && (
          <>
            {!isNew && <MonthChooser store={store} />}
            {store.isNow.value && (
              <Button busy={isRunning} onClick={() => void store.refresh()}>
                {isNew ? t('admin.billing.compare') : t('admin.billing.refresh')}
              </Button>
            )}
            {!isNew && (
              <Button
                disabled={found === undefined || found.billing.rows.length === 0}
                onClick={() => found !== undefined && saveWorklist(found)}
              >
                {t('admin.run.csv')}
              </Button>
            )}
          </>
        )
      }
    >
      <LoadProblem problem={list.problem.value} retry={() => void list.load()} />
      {action.problem.value !== null && <ProblemBox problem={action.problem.value} />}
      <Comparing store={store} />
      {found !== undefined && !isFirst && (
        <>
          <Notices list={found} checks={store.preflight.value.value ?? []} />
          <Totals list={found} />
          <Margins list={found} />
          {isNew ? (
            <NothingRead />
          ) : (
            <>
              <WorklistFilters store={store} />
              <WorklistTable store={store} list={found} onSearch={focusSearch} />
            </>
          )}
          <AcceptBar store={store} />
        </>
      )}
    </Screen>
  );
}

/** What stands above the rows is told as a whole: what comes late would push them. */
const isAnswered = ({ list, months, preflight, isLate, comparison }: BillingStore): boolean =>
  [list, months].every(hasAnswered) && (hasAnswered(preflight) || isLate.value) && comparison.isKnown.value;

/** Brings what a row opened into sight, once it has its height; the row itself before all. */
const showOpened = () =>
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      for (const part of ['.why-cell', '.row.open'])
        document.querySelector(`.worklist ${part}`)?.scrollIntoView({ block: 'nearest' });
    }),
  );

const focusSearch = () => document.querySelector<HTMLElement>('.filter-bar input.search')?.focus();
