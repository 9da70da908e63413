import { useEffect } from 'preact/hooks';
import { number, t } from '../../i18n/translate.ts';
import { useApp } from '../core/context.ts';
import { hasAnswered } from '../core/resource.ts';
import { hashOf } from '../core/route.ts';
import { useScreen } from '../core/use-screen.ts';
import { HeldPlans } from '../runs/held-plans.tsx';
import { LoadProblem } from '../ui/load-problem.tsx';
import { Screen } from '../ui/screen.tsx';
import { Decisions } from './decisions.tsx';
import { Figures } from './figures.tsx';
import { leadOf } from './lead.tsx';
import { NotImported } from './not-imported.tsx';
import { Settled } from './settled.tsx';
import { createWaitingStore } from './store.ts';
import { Trend } from './trend.tsx';
import { revisionOf, waitingNow } from './waiting-now.ts';
import { WantedIntentions } from './wanted-intentions.tsx';

/** Is it right, how old is it, and what waits for a person now, whatever the last sync said. */
export function OverviewScreen() {
  const app = useApp();
  const status = app.status.value;
  const store = useScreen((gone) => createWaitingStore(app, gone));
  const revision = revisionOf(status);
  useEffect(() => {
    void store.load();
  }, [store, revision]);
  const { parts } = store;
  const problem = parts.map((part) => part.problem.value).find((each) => each !== null) ?? null;
  const overview = store.overview.value.value;
  const now = waitingNow(store);
  const { decisions, notImported, wanted, settlements, rules } = now;
  return (
    <Screen
      kind="wide"
      title={t('admin.overview.title')}
      lead={leadOf(now, status)}
      // What came late would push what stands below it.
      isReady={parts.every(hasAnswered)}
    >
      <LoadProblem problem={problem} retry={() => void store.load()} />
      <Figures overview={overview} />
      {(status?.schedule.lastRun ?? null) !== null && <Trend overview={overview} />}
      <HeldPlans plans={now.plans} />
      {now.isEmpty && <p class="empty">{t('admin.waiting.noneHint')}</p>}
      <Decisions store={store} decisions={decisions} />
      {wanted.length > 0 && <WantedIntentions store={store} wanted={wanted} />}
      {notImported.length > 0 && <NotImported store={store} customers={notImported} />}
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
