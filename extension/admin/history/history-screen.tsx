import { useEffect } from 'preact/hooks';
import { runIdWords } from '../../i18n/run-id-words.ts';
import { t } from '../../i18n/translate.ts';
import { useApp } from '../core/context.ts';
import { createResource, hasAnswered } from '../core/resource.ts';
import { hashOf } from '../core/route.ts';
import { useScreen } from '../core/use-screen.ts';
import { HeldPlans } from '../runs/held-plans.tsx';
import { RunView } from '../runs/run-view.tsx';
import { Button } from '../ui/button.tsx';
import { LoadProblem } from '../ui/load-problem.tsx';
import { Screen } from '../ui/screen.tsx';
import { AuditView } from './audit-view.tsx';
import { RunTable } from './run-table.tsx';
import { ViewSwitch } from './view-switch.tsx';

/** Every run with what it did, and plans that wait for a person. */
export function HistoryScreen() {
  const app = useApp();
  const item = app.route.value?.item ?? null;
  if (item === null && app.route.value?.query.view === 'changes') return <AuditView />;
  if (item === null) return <RunList />;
  return (
    <Screen
      kind="wide"
      title={t('admin.history.runTitle', [runIdWords(item)])}
      lead={t('admin.history.runLead', [item])}
      actions={<Button onClick={() => app.go(hashOf('history'))}>{t('admin.history.back')}</Button>}
    >
      <RunView runId={item} open={(next) => app.go(hashOf('history', next))} />
    </Screen>
  );
}

const shownAtMost = 200;

function RunList() {
  const app = useApp();
  const store = useScreen((gone) => ({
    runs: createResource(() => app.call('listRuns', { query: { limit: shownAtMost } }), gone),
    plans: createResource(() => app.call('listPlans', {}), gone),
  }));
  const { runs, plans } = store;
  const reload = () => {
    void runs.load();
    void plans.load();
  };
  useEffect(reload, [store]);
  const problem = runs.problem.value ?? plans.problem.value;
  return (
    <Screen
      kind="wide"
      title={t('admin.history.title')}
      lead={t('admin.history.lead')}
      actions={<ViewSwitch view="runs" />}
      isReady={hasAnswered(runs) && hasAnswered(plans)}
    >
      <LoadProblem problem={problem} retry={reload} />
      <HeldPlans plans={plans.value.value?.plans ?? []} />
      {runs.value.value !== undefined && <RunTable runs={runs.value.value.runs} />}
    </Screen>
  );
}
