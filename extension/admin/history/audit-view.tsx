import { useEffect } from 'preact/hooks';
import type { AuditEntry } from '../../../shared/audit.ts';
import { actorWords } from '../../i18n/actor-words.ts';
import { runIdWords } from '../../i18n/run-id-words.ts';
import { number, t } from '../../i18n/translate.ts';
import { useApp } from '../core/context.ts';
import { createResource, hasAnswered } from '../core/resource.ts';
import { hashOf } from '../core/route.ts';
import { useScreen } from '../core/use-screen.ts';
import { Button } from '../ui/button.tsx';
import { ProblemBox } from '../ui/problem-box.tsx';
import { Screen } from '../ui/screen.tsx';
import { When } from '../ui/when.tsx';
import { actionWords } from './action-words.ts';
import { detailWords } from './audit-words.ts';
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
              <td class="wrap-some">
                <When iso={entry.at} />
              </td>
              <td class="wrap-some">{actorWords(entry.by)}</td>
              <td class="wrap-more">
                {actionWords(entry.action)}
                {entry.subject !== null && (
                  <span class="block">
                    <Subject entry={entry} />
                  </span>
                )}
              </td>
              <td class="wrap">
                <Details entry={entry} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );

const customerActions: readonly AuditEntry['action'][] = ['mappingSet', 'mappingRemoved', 'customerExcluded'];

/** What was changed, with the way to it where there is a screen for it. */
function Subject({ entry: { action, details, subject } }: { readonly entry: AuditEntry }) {
  if (subject === null) return null;
  const words = subject.name ?? runIdWords(subject.id);
  if (customerActions.includes(action))
    return <a href={hashOf('customers', null, { customer: subject.id })}>{words}</a>;
  const run = details.find(({ field }) => field === 'run')?.to;
  return run == null ? <span>{words}</span> : <a href={hashOf('history', run)}>{words}</a>;
}

/** The run is named already where it is what was started. */
const told = (details: AuditEntry['details'], subject: AuditEntry['subject']) =>
  details.filter(({ field, to }) => field !== 'run' || to !== subject?.id);

const Details = ({ entry: { details, outcome, reason, subject } }: { readonly entry: AuditEntry }) => (
  <>
    {told(details, subject)
      .slice(0, detailsAtMost)
      .map((detail) => (
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
