import { useEffect } from 'preact/hooks';
import type { AuditEntry } from '../../../shared/audit.ts';
import { number, t } from '../../i18n/translate.ts';
import { useApp } from '../core/context.ts';
import { createResource, hasAnswered } from '../core/resource.ts';
import { useScreen } from '../core/use-screen.ts';
import { Button } from '../ui/button.tsx';
import { ProblemBox } from '../ui/problem-box.tsx';
import { Screen } from '../ui/screen.tsx';
import { When } from '../ui/when.tsx';
import { actionWords, actorWords, detailWords } from './audit-words.ts';
import { ViewSwitch } from './view-switch.tsx';

const shownAtMost = 500;
const detailsAtMost = 6;

/** Who changed what, newest first. */
export function AuditView() {
  const app = useApp();
  const { entries } = useScreen((gone) => ({
    entries: createResource(() => app.call('listAudit', { query: { limit: shownAtMost } }), gone),
  }));
  useEffect(() => void entries.load(), [entries]);
  const problem = entries.problem.value;
  const list = entries.value.value?.entries;
  return (
    <Screen
      kind="wide"
      title={t('admin.history.title')}
      lead={t('admin.audit.lead')}
      actions={<ViewSwitch view="changes" />}
      isReady={hasAnswered(entries)}
    >
      {problem !== null && (
        <ProblemBox problem={problem}>
          <Button onClick={() => void entries.load()}>{t('admin.tryAgain')}</Button>
        </ProblemBox>
      )}
      {list !== undefined && <AuditTable entries={list} />}
    </Screen>
  );
}

const AuditTable = ({ entries }: { readonly entries: readonly AuditEntry[] }) =>
  entries.length === 0 ? (
    <p class="empty">{t('admin.audit.empty')}</p>
  ) : (
    <div class="table-scroll">
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{t('admin.history.when')}</th>
            <th scope="col">{t('admin.audit.who')}</th>
            <th scope="col">{t('admin.audit.what')}</th>
            <th scope="col">{t('admin.audit.details')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.entryId}>
              <td>
                <When iso={entry.at} />
              </td>
              <td>{actorWords(entry.by)}</td>
              <td>
                {actionWords(entry.action)}
                {entry.subject !== null && (
                  <span class="block">{entry.subject.name ?? entry.subject.id}</span>
                )}
              </td>
              <td>
                <Details entry={entry} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );

const Details = ({ entry: { details, outcome, reason } }: { readonly entry: AuditEntry }) => (
  <>
    {details.slice(0, detailsAtMost).map((detail) => (
      <span key={detail.field} class="block">
        {detailWords(detail)}
      </span>
    ))}
    {details.length > detailsAtMost && (
      <span class="block hint">
        {t('admin.audit.more', details.length - detailsAtMost, [number(details.length - detailsAtMost)])}
      </span>
    )}
    {outcome === 'failed' && <span class="block wrong">{t('admin.audit.failed', [reason ?? ''])}</span>}
    {outcome === 'begun' && <span class="block look">{t('admin.audit.begun')}</span>}
  </>
);
