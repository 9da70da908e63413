import { useEffect } from 'preact/hooks';
import type { Status } from '../../../shared/status.ts';
import { number, t } from '../../i18n/translate.ts';
import { attentions } from '../core/attention.ts';
import { useApp } from '../core/context.ts';
import { hasAnswered } from '../core/resource.ts';
import { hashOf } from '../core/route.ts';
import { useScreen } from '../core/use-screen.ts';
import { HeldPlans } from '../runs/held-plans.tsx';
import { Button } from '../ui/button.tsx';
import { LoadProblem } from '../ui/load-problem.tsx';
import { ProblemBox } from '../ui/problem-box.tsx';
import { Screen } from '../ui/screen.tsx';
import { When } from '../ui/when.tsx';
import { DecisionTable } from './decision-table.tsx';
import { Figures } from './figures.tsx';
import { NotImported } from './not-imported.tsx';
import { SettleTogether } from './settle-together.tsx';
import { Settled } from './settled.tsx';
import { createWaitingStore } from './store.ts';
import { Trend } from './trend.tsx';
import { WantedIntentions } from './wanted-intentions.tsx';

/** Is it right, how old is it, and what waits for a person now, whatever the last sync said. */
export function OverviewScreen() {
  const app = useApp();
  const store = useScreen((gone) => createWaitingStore(app, gone));
  const { waiting } = store;
  /** What came late would push what stands below it. */
  const parts = [waiting, store.settlements, store.leftOut, store.wanted, store.plans, store.overview];
  const counts = app.status.value?.waiting;
  // Something was opened, settled or synced meanwhile.
  const lastRunId = app.status.value?.schedule.lastRun?.runId;
  const revision = `${app.status.value?.heldPlans} ${counts?.decisions} ${counts?.notImported} ${counts?.oldestDecisionAt} ${lastRunId}`;
  useEffect(() => {
    void store.load();
  }, [store, revision]);
  const found = waiting.value.value;
  const settlements = store.settlements.value.value?.settlements ?? [];
  const rules = store.leftOut.value.value?.rules ?? [];
  const wanted = store.wanted.value.value?.intentions ?? [];
  const plans = (store.plans.value.value?.plans ?? []).filter(({ state }) => state === 'held');
  const [oldest] = found?.decisions ?? [];
  // What could not be read may hold something that waits.
  const isEmpty =
    found?.decisions.length === 0 &&
    found.notImported.length === 0 &&
    plans.length === 0 &&
    store.wanted.value.value?.intentions.length === 0;
  const problem = parts.map((part) => part.problem.value).find((each) => each !== null) ?? null;
  return (
    <Screen
      kind="wide"
      title={t('admin.overview.title')}
      lead={
        oldest === undefined ? (
          isEmpty && emptyWords(app.status.value)
        ) : (
          <>
            {t('admin.waiting.lead', found?.decisions.length ?? 0, [number(found?.decisions.length ?? 0)])}{' '}
            <When iso={oldest.openedAt} />
          </>
        )
      }
      isReady={parts.every(hasAnswered)}
    >
      <LoadProblem problem={problem} retry={() => void store.load()} />
      <Figures overview={store.overview.value.value} />
      {lastRunId !== undefined && <Trend overview={store.overview.value.value} />}
      <HeldPlans plans={plans} />
      {isEmpty && <p class="empty">{t('admin.waiting.noneHint')}</p>}
      {store.settling.problem.value !== null && <ProblemBox problem={store.settling.problem.value} />}
      {store.last.value.length > 0 && (
        <p class="settled-last" role="status">
          {t('admin.decisions.settledCount', store.last.value.length, [number(store.last.value.length)])}{' '}
          <Button kind="quiet" onClick={() => void store.takeBack(store.last.value)}>
            {t('admin.decisions.takeBack')}
          </Button>
        </p>
      )}
      {found?.decisions.some(({ code }) => code === 'sync.existingLicence') === true && (
        <p>
          {t('admin.takeOver.seen')}{' '}
          <a href={hashOf('import', 'take-over')}>{t('admin.takeOver.offerLink')}</a>
        </p>
      )}
      {oldest !== undefined && (
        <>
          <SettleTogether store={store} decisions={found?.decisions ?? []} />
          <DecisionTable store={store} decisions={found?.decisions ?? []} />
        </>
      )}
      {wanted.length > 0 && <WantedIntentions store={store} wanted={wanted} />}
      {found !== undefined && found.notImported.length > 0 && (
        <NotImported store={store} customers={found.notImported} />
      )}
      {settlements.length > 0 && <Settled store={store} settlements={settlements} />}
      {rules.length > 0 && (
        <p>
          <a href={hashOf('exceptions')}>
            {t('admin.overview.leftOut', rules.length, [number(rules.length)])}
          </a>
        </p>
      )}
    </Screen>
  );
}

/** What is said over an empty list: that nothing waits only where nothing does, wherever it stands. */
function emptyWords(status: Status | null): string | null {
  if (status === null) return null;
  if (status.schedule.lastRun === null) return t('admin.headline.neverSynced');
  return attentions(status).some(({ tone }) => tone !== 'calm') ? null : t('admin.waiting.none');
}
