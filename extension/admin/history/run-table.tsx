import type { ListedRun } from '../../../shared/sync-run.ts';
import { durationWords } from '../../i18n/moments.ts';
import { locale, t } from '../../i18n/translate.ts';
import { hashOf } from '../core/route.ts';
import { aboutWords, resultWords, statusWords } from '../runs/run-words.ts';
import { statusTone } from '../runs/status-tone.ts';
import { When } from '../ui/when.tsx';

/** Runs as they were listed, newest first, each with a way to its report. */
export const RunTable = ({ runs }: { readonly runs: readonly ListedRun[] }) =>
  runs.length === 0 ? (
    <p class="empty">{t('admin.history.empty')}</p>
  ) : (
    <div class="table-scroll">
      <table class="table runs">
        <thead>
          <tr>
            <th scope="col">{t('admin.history.when')}</th>
            <th scope="col">{t('admin.history.status')}</th>
            <th scope="col">{t('admin.history.result')}</th>
            <th scope="col">{t('admin.history.scope')}</th>
            <th scope="col">{t('admin.history.trigger')}</th>
            <th scope="col" class="right">
              {t('admin.history.took')}
            </th>
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <tr key={run.runId} class={run.status === 'preview' ? 'muted' : ''}>
              <td class="wrap-some">
                <a href={hashOf('history', run.runId)}>
                  <When iso={run.startedAt} />
                </a>
              </td>
              <td class={statusTone(run)}>{statusWords(run)}</td>
              <td class="wrap">{resultWords(run)}</td>
              <td class="wrap-some">{aboutWords(run)}</td>
              <td>{run.trigger === 'schedule' ? t('admin.run.bySchedule') : t('admin.run.byPerson')}</td>
              <td class="right">
                {durationWords(locale(), Date.parse(run.finishedAt) - Date.parse(run.startedAt))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
