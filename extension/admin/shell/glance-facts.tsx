import { useEffect } from 'preact/hooks';
import { popupLines } from '../../i18n/overview-line.ts';
import { t } from '../../i18n/translate.ts';
import type { App } from '../core/app.ts';
import { attentions } from '../core/attention.ts';
import { createResource, hasAnswered } from '../core/resource.ts';
import { useScreen } from '../core/use-screen.ts';
import { statusWords } from '../runs/run-words.ts';
import { statusTone } from '../runs/status-tone.ts';
import { When } from '../ui/when.tsx';
import { ZoneNote } from '../ui/zone-note.tsx';
import { attentionWords } from './attention-words.ts';
import { openOptions } from './open-options.ts';

interface GlanceFactsProps {
  readonly app: App;
  /** Of the companion. */
  readonly address: string;
}

/** How the companion is, when it synced and will, and what waits; told as a whole, so that nothing is pushed. */
export function GlanceFacts({ app, address }: GlanceFactsProps) {
  const overview = useScreen((gone) => createResource(() => app.call('readOverview', {}), gone));
  const problem = app.statusProblem.value;
  const isAdmin = app.status.value?.role === 'admin';
  useEffect(() => {
    if (isAdmin) void overview.load();
  }, [overview, isAdmin]);
  const status = app.status.value;
  const isAnswered = app.pairing.value?.role === null || status !== null || problem !== null;
  if (!isAnswered || (isAdmin && !hasAnswered(overview)))
    return (
      <p key="coming" class="hint">
        {t('admin.loading')}
      </p>
    );
  const found = overview.value.value;
  const isAllowed = app.pairing.value?.isAllowed === true;
  const wants = status === null || status.role !== 'admin' ? [] : attentions(status);
  const { lastRun, nextRunAt, enabled } = status?.schedule ?? {
    lastRun: null,
    nextRunAt: null,
    enabled: false,
  };
  return (
    <>
      <dl class="facts">
        <dt>{t('popup.companion')}</dt>
        <dd class={problem === null && isAllowed ? '' : 'wrong'}>
          {!isAllowed
            ? t('admin.connection.permissionMissing', [new URL(address).host])
            : problem === null
              ? t('admin.headline.connected', [new URL(address).host])
              : problem.message}
        </dd>
        <dt>{t('admin.headline.lastSync')}</dt>
        <dd>
          {status === null ? (
            '–'
          ) : lastRun === null ? (
            t('admin.headline.neverSynced')
          ) : (
            <>
              <span class={statusTone(lastRun)}>{statusWords(lastRun)}</span>,{' '}
              <When iso={lastRun.finishedAt} />
            </>
          )}
        </dd>
        <dt>{t('admin.headline.next')}</dt>
        <dd>
          {status === null ? (
            '–'
          ) : enabled && nextRunAt !== null ? (
            <>
              <When iso={nextRunAt} />
              <ZoneNote time={status.schedule.time} timeZone={status.schedule.timeZone} />
            </>
          ) : (
            t('admin.headline.notScheduled')
          )}
        </dd>
      </dl>
      {found !== undefined && lastRun !== null && (
        <ul class="plain">
          {popupLines(found, app.now.value).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {wants.length > 0 && (
        <ul class="plain">
          {wants.map((want) => (
            <li key={want.kind}>
              <button type="button" class={`link ${want.tone}`} onClick={() => void openOptions(want.hash)}>
                {attentionWords(want)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
