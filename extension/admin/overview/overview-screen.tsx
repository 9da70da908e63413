import { useEffect } from 'preact/hooks';
import { number, t } from '../../i18n/translate.ts';
import { useApp } from '../core/context.ts';
import { hasAnswered } from '../core/resource.ts';
import { useScreen } from '../core/use-screen.ts';
import { LoadProblem } from '../ui/load-problem.tsx';
import { Screen } from '../ui/screen.tsx';
import { When } from '../ui/when.tsx';
import { DecisionTable } from './decision-table.tsx';
import { Figures } from './figures.tsx';
import { NotImported } from './not-imported.tsx';
import { createWaitingStore } from './store.ts';

/** Is it right, how old is it, and what waits for a person now, whatever the last sync said. */
export function OverviewScreen() {
  const app = useApp();
  const store = useScreen((gone) => createWaitingStore(app, gone));
  const { waiting } = store;
  const counts = app.status.value?.waiting;
  // Something was opened or settled meanwhile.
  const revision = `${counts?.decisions} ${counts?.notImported} ${counts?.oldestDecisionAt}`;
  useEffect(() => {
    void waiting.load();
  }, [waiting, revision]);
  const found = waiting.value.value;
  const [oldest] = found?.decisions ?? [];
  const isEmpty = found?.decisions.length === 0 && found.notImported.length === 0;
  return (
    <Screen
      kind="wide"
      title={t('admin.overview.title')}
      lead={
        oldest === undefined ? (
          isEmpty && t('admin.waiting.none')
        ) : (
          <>
            {t('admin.waiting.lead', found?.decisions.length ?? 0, [number(found?.decisions.length ?? 0)])}{' '}
            <When iso={oldest.openedAt} />
          </>
        )
      }
      isReady={hasAnswered(waiting)}
    >
      <LoadProblem problem={waiting.problem.value} retry={() => void waiting.load()} />
      <Figures />
      {isEmpty && <p class="empty">{t('admin.waiting.noneHint')}</p>}
      {oldest !== undefined && <DecisionTable decisions={found?.decisions ?? []} />}
      {found !== undefined && found.notImported.length > 0 && (
        <NotImported store={store} customers={found.notImported} />
      )}
    </Screen>
  );
}
