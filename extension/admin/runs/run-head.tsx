import type { RunReport } from '../../../shared/sync-run.ts';
import { durationWords } from '../../i18n/moments.ts';
import { joined, locale, number, t } from '../../i18n/translate.ts';
import { createAction } from '../core/action.ts';
import type { App } from '../core/app.ts';
import { useApp } from '../core/context.ts';
import { previewAgain, startUndo } from '../core/start-preview.ts';
import { useScreen } from '../core/use-screen.ts';
import { Button } from '../ui/button.tsx';
import { ProblemBox } from '../ui/problem-box.tsx';
import { When } from '../ui/when.tsx';
import { ExportButton } from './export-button.tsx';
import { aboutWords, countsWords, statusWords } from './run-words.ts';
import { statusTone } from './status-tone.ts';

/** How a run ended, in one line. */
export const RunHead = ({ run, isWhole }: { readonly run: RunReport; readonly isWhole: boolean }) => (
  <div class="run-head">
    <div>
      <h2 class={statusTone(run)}>{statusWords(run)}</h2>
      <p>{countsWords(run.counts)}</p>
      <p class="hint">
        {aboutWords(run)} · <When iso={run.finishedAt} /> ·{' '}
        {joined([
          run.trigger === 'schedule' ? t('admin.run.bySchedule') : t('admin.run.byPerson'),
          t('admin.run.took', [
            durationWords(locale(), Date.parse(run.finishedAt) - Date.parse(run.startedAt)),
            number(run.calls.sherweb),
            number(run.calls.halo),
          ]),
        ])}
      </p>
    </div>
    <div class="buttons">
      {isToUndo(run) && (
        <PreviewButton words={t('admin.run.undo')} start={(app) => startUndo(app, run.runId)} />
      )}
      {run.status === 'interrupted' && (
        <PreviewButton kind="main" words={t('admin.run.rest')} start={(app) => previewAgain(app, run)} />
      )}
      <ExportButton run={run} isWhole={isWhole} />
    </div>
  </div>
);

/** Whether a run changed something that may be taken back. */
const isToUndo = ({ undoes, counts }: RunReport): boolean =>
  undoes === undefined &&
  counts.customersCreated +
    counts.subscriptionsCreated +
    counts.subscriptionsUpdated +
    counts.subscriptionsDeactivated +
    counts.subscriptionsReactivated >
    0;

interface PreviewButtonProps {
  readonly words: string;
  readonly kind?: 'main';
  readonly start: (app: App) => Promise<void>;
}

/** Leads to a preview: of what a stopped run left, or of what takes a run back. */
function PreviewButton({ words, kind, start }: PreviewButtonProps) {
  const app = useApp();
  const action = useScreen(createAction);
  return (
    <>
      {action.problem.value !== null && <ProblemBox problem={action.problem.value} />}
      <Button
        {...(kind && { kind })}
        busy={action.isBusy.value}
        onClick={() => void action.run(() => start(app))}
      >
        {words}
      </Button>
    </>
  );
}
