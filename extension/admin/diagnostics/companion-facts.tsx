import { number, t } from '../../i18n/translate.ts';
import { useApp } from '../core/context.ts';
import { statusWords } from '../runs/run-words.ts';
import { ProblemBox } from '../ui/problem-box.tsx';
import { Part } from '../ui/screen.tsx';
import { When } from '../ui/when.tsx';
import type { DiagnosticsStore } from './store.ts';

const shownAtMost = 5;

/** Whether the companion answers, how its last sync went, and what went wrong in it. */
export function CompanionFacts({ store }: { readonly store: DiagnosticsStore }) {
  const { pairing, status, statusProblem } = useApp();
  const found = status.value;
  const problems = store.problems.value;
  return (
    <Part title={t('admin.connection.companion')}>
      <dl class="facts">
        <dt>{t('admin.connection.address')}</dt>
        <dd>{pairing.value?.address ?? t('admin.headline.notPaired')}</dd>
        <dt>{t('admin.diagnostics.answers')}</dt>
        <dd>
          {statusProblem.value !== null ? (
            <span class="wrong">{t('admin.no')}</span>
          ) : found === null ? (
            '–'
          ) : (
            t('admin.diagnostics.answersVersion', [found.version])
          )}
        </dd>
        <dt>{t('admin.headline.lastSync')}</dt>
        <dd>
          {found === null || found.schedule.lastRun === null ? (
            '–'
          ) : (
            <>
              {statusWords(found.schedule.lastRun)}, <When iso={found.schedule.lastRun.finishedAt} />
            </>
          )}
        </dd>
      </dl>
      {found?.notes.map((note) => (
        <ProblemBox key={note.code} problem={note} kind="look" />
      ))}
      {found?.schedule.lastError != null && <ProblemBox problem={found.schedule.lastError} kind="look" />}
      {problems.length > 0 && (
        <>
          <h3>{t('admin.diagnostics.problems')}</h3>
          <ul class="list">
            {problems.slice(0, shownAtMost).map((problem, place) => (
              <li key={place}>
                <span class="grow">
                  {problem.message}
                  <span class="hint block">{problem.action}</span>
                </span>
              </li>
            ))}
          </ul>
          {problems.length > shownAtMost && (
            <p class="hint">
              {t('admin.diagnostics.moreProblems', problems.length - shownAtMost, [
                number(problems.length - shownAtMost),
              ])}
            </p>
          )}
        </>
      )}
    </Part>
  );
}
