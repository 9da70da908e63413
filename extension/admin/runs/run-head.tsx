import type { RunReport } from '../../../shared/sync-run.ts';
import { durationWords } from '../../i18n/moments.ts';
import { joined, locale, number, t } from '../../i18n/translate.ts';
import { createAction } from '../core/action.ts';
import { useApp } from '../core/context.ts';
import { startPreview } from '../core/start-preview.ts';
import { useScreen } from '../core/use-screen.ts';
import { Button } from '../ui/button.tsx';
import { ProblemBox } from '../ui/problem-box.tsx';
import { When } from '../ui/when.tsx';
import { ExportButton } from './export-button.tsx';
import { countsWords, scopeWords, statusWords } from './run-words.ts';
import { statusTone } from './status-tone.ts';

/** How a run ended, in one line. */
export const RunHead = ({ run, isWhole }: { readonly run: RunReport; readonly isWhole: boolean }) => (
  <div class="run-head">
    <div>
      <h2 class={statusTone(run)}>{statusWords(run)}</h2>
      <p>{countsWords(run.counts)}</p>
      <p class="hint">
        {scopeWords(run.scope)} · <When iso={run.finishedAt} /> ·{' '}
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
      {run.status === 'interrupted' && <DoTheRest run={run} />}
      <ExportButton run={run} isWhole={isWhole} />
    </div>
  </div>
);

/** A stopped run goes on from a preview, which shows what is left now. */
function DoTheRest({ run }: { readonly run: RunReport }) {
  const app = useApp();
  const action = useScreen(createAction);
  return (
    <>
      {action.problem.value !== null && <ProblemBox problem={action.problem.value} />}
      <Button
        kind="main"
        busy={action.isBusy.value}
        onClick={() => void action.run(() => startPreview(app, run.scope))}
      >
        {t('admin.run.rest')}
      </Button>
    </>
  );
}
