import { useEffect } from 'preact/hooks';
import type { Worklist } from '../../../shared/billing.ts';
import { joined, number, t } from '../../i18n/translate.ts';
import { useApp } from '../core/context.ts';
import { hasAnswered } from '../core/resource.ts';
import { useScreen } from '../core/use-screen.ts';
import { Button } from '../ui/button.tsx';
import { LoadProblem } from '../ui/load-problem.tsx';
import { ProblemBox } from '../ui/problem-box.tsx';
import { Screen } from '../ui/screen.tsx';
import { When } from '../ui/when.tsx';
import { AcceptBar } from './accept-bar.tsx';
import { BillingFilterBar } from './filter-bar.tsx';
import { PreflightNotices } from './preflight-notices.tsx';
import { saveWorklist } from './save-worklist.ts';
import { createBillingStore } from './store.ts';
import { totalWords } from './words.ts';
import { WorklistTable } from './worklist-table.tsx';

/** What Sherweb charges beside what Halo bills, most money first. */
export function BillingScreen() {
  const app = useApp();
  const store = useScreen((gone) => createBillingStore(app, gone));
  useEffect(() => {
    void store.start();
  }, [store]);
  const { list, action } = store;
  const found = list.value.value;
  return (
    <Screen
      kind="wide"
      title={t('admin.billing.title')}
      lead={found !== undefined && <Lead list={found} />}
      isReady={hasAnswered(list)}
      actions={
        <>
          <Button busy={list.isLoading.value} onClick={() => void store.refresh()}>
            {t('admin.billing.refresh')}
          </Button>
          <Button
            disabled={found === undefined || found.billing.rows.length === 0}
            onClick={() => found !== undefined && saveWorklist(found)}
          >
            {t('admin.run.csv')}
          </Button>
        </>
      }
    >
      <LoadProblem problem={list.problem.value} retry={() => void list.load()} />
      {action.problem.value !== null && <ProblemBox problem={action.problem.value} />}
      <PreflightNotices checks={store.preflight.value.value ?? []} />
      {found?.missed.map(({ note }) => (
        <ProblemBox key={note.code} problem={note} kind="look" />
      ))}
      {found !== undefined && (
        <>
          {found.billing.totals.map((total) => (
            <p key={total.currency ?? ''} class="billing-total">
              {totalWords(total)}
            </p>
          ))}
          <BillingFilterBar store={store} />
          <AcceptBar store={store} />
          <WorklistTable store={store} list={found} />
        </>
      )}
    </Screen>
  );
}

/** How much was compared, and how old the oldest part of it is. */
function Lead({ list: { billing, missed } }: { readonly list: Worklist }) {
  const not = missed.reduce((sum, { count }) => sum + count, 0);
  const all = billing.compared + not;
  return (
    <>
      {joined([
        t('admin.billing.compared', [number(billing.compared), number(all)]),
        not > 0 && t('admin.billing.notCompared', not, [number(not)]),
      ])}
      {billing.asOf !== null && (
        <>
          {' · '}
          {t('admin.billing.asOf')} <When iso={billing.asOf} />
        </>
      )}
    </>
  );
}
