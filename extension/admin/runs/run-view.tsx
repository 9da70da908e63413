import { useEffect } from 'preact/hooks';
import { number, t } from '../../i18n/translate.ts';
import { ChangeList } from '../changes/change-list.tsx';
import { useApp } from '../core/context.ts';
import { useScreen } from '../core/use-screen.ts';
import { ProblemBox } from '../ui/problem-box.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { HeldPart } from './held-part.tsx';
import { PlanHead } from './plan-head.tsx';
import { RunHead } from './run-head.tsx';
import { RunProgressView } from './run-progress.tsx';
import { createRunStore, type RunStore } from './store.ts';

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
  const { action, progress, reading, run } = store;
  const report = run.value;
  const problem = action.problem.value ?? (reading.isBusy.value ? null : reading.problem.value);
  const isWhole = report?.changes.length === store.changeCount.value;
  const isPlan = report !== null && (report.status === 'preview' || report.status === 'held');
  const isOpen = report?.planState === 'preview' || report?.planState === 'held';
  return (
    <div class="run">
      {problem !== null && <ProblemBox problem={problem} />}
      {progress.value !== null && report === null && <RunProgressView store={store} />}
      {progress.value === null && report === null && problem === null && <Skeleton rows={8} />}
      {report !== null && (
        <>
          {isPlan ? <PlanHead run={report} store={store} /> : <RunHead run={report} isWhole={isWhole} />}
          {report.counts.held > 0 && <HeldPart run={report} store={store} />}
          {store.changeCount.value + report.problems.length === 0 && (
            <p class="empty">{isPlan ? t('admin.run.planEmpty') : t('admin.run.runEmpty')}</p>
          )}
          {isWhole ? (
            <ChangeList
              changes={report.changes}
              problems={report.problems}
              unchanged={report.counts.unchanged}
              isPlan={isPlan}
              byCustomer={report.planState === 'held'}
              leaving={isOpen ? { left: store.leaving.left.value, set: store.leaving.set } : null}
            />
          ) : (
            <ChangesComing store={store} />
          )}
        </>
      )}
    </div>
  );
}

/** A list is shown once it is whole: its counts and what is found in it are about all of it. */
const ChangesComing = ({ store }: { readonly store: RunStore }) => (
  <div class="run-progress">
    <p class="muted figures">
      {t('admin.run.changesComing')}{' '}
      {t('admin.run.of', [number(store.changesRead.value), number(store.changeCount.value)])}
    </p>
    <ProgressBar
      done={store.changesRead.value}
      total={store.changeCount.value}
      label={t('admin.run.changesComing')}
    />
  </div>
);
