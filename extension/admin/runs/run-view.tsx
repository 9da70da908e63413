import { useEffect } from 'preact/hooks';
import { useApp } from '../app/context.ts';
import { useScreen } from '../app/use-screen.ts';
import { ChangeList } from '../changes/change-list.tsx';
import { ProblemBox } from '../ui/problem-box.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { t } from '../words/words.ts';
import { PlanHead } from './plan-head.tsx';
import { RunHead } from './run-head.tsx';
import { RunProgressView } from './run-progress.tsx';
import { createRunStore } from './store.ts';

interface RunViewProps {
  readonly runId: string;
  /** Leads to another run, such as the one that applies this plan. */
  readonly open: (runId: string) => void;
}

/** A run from its start to its report; of a plan, what it would change and the button that does exactly that. */
export function RunView({ runId, open }: RunViewProps) {
  const app = useApp();
  const store = useScreen((gone) => createRunStore(app, runId, gone, open));
  useEffect(() => {
    void store.look();
  }, [store]);
  const { action, planState, progress, reading, run } = store;
  const report = run.value;
  const problem = action.problem.value ?? (reading.isBusy.value ? null : reading.problem.value);
  const isPlan = report !== null && (report.status === 'preview' || report.status === 'held');
  return (
    <div class="run">
      {problem !== null && <ProblemBox problem={problem} />}
      {progress.value !== null && report === null && <RunProgressView store={store} />}
      {progress.value === null && report === null && problem === null && <Skeleton rows={8} />}
      {report !== null && (
        <>
          {isPlan ? (
            <PlanHead run={report} state={planState.value} store={store} />
          ) : (
            <RunHead run={report} />
          )}
          {report.changes.length + report.problems.length === 0 && (
            <p class="empty">{isPlan ? t('admin.run.planEmpty') : t('admin.run.runEmpty')}</p>
          )}
          <ChangeList
            changes={report.changes}
            problems={report.problems}
            unchanged={report.counts.unchanged}
            isPlan={isPlan}
          />
        </>
      )}
    </div>
  );
}
