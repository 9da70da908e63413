import type { SyncRun } from '../../../shared/sync-run.ts';
import { durationWords } from '../../i18n/moments.ts';
import { joined, locale, number, t } from '../../i18n/translate.ts';
import { When } from '../ui/when.tsx';
import { ExportButton } from './export-button.tsx';
import { countsWords, scopeWords, statusTone, statusWords } from './run-words.ts';

/** How a run ended, in one line. */
export const RunHead = ({ run, isWhole }: { readonly run: SyncRun; readonly isWhole: boolean }) => (
  <div class="run-head">
    <div>
      <h2 class={statusTone(run.status)}>{statusWords(run.status)}</h2>
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
      <ExportButton run={run} isWhole={isWhole} />
    </div>
  </div>
);
