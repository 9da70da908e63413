import { t } from '../../i18n/translate.ts';
import type { App } from '../core/app.ts';
import { statusWords } from '../runs/run-words.ts';
import { statusTone } from '../runs/status-tone.ts';
import { When } from '../ui/when.tsx';
import { ZoneNote } from '../ui/zone-note.tsx';

interface SyncFactsProps {
  readonly app: App;
  /** Of the companion. */
  readonly address: string;
}

/** Whether the companion can be reached, how its last sync went, and when the next one is. */
export function SyncFacts({ app, address }: SyncFactsProps) {
  const problem = app.statusProblem.value;
  const isAllowed = app.pairing.value?.isAllowed === true;
  const { host } = new URL(address);
  return (
    <dl class="facts">
      <dt>{t('popup.companion')}</dt>
      <dd class={problem === null && isAllowed ? '' : 'wrong'}>
        {!isAllowed
          ? t('admin.connection.permissionMissing', [host])
          : problem === null
            ? t('admin.headline.connected', [host])
            : problem.message}
      </dd>
      <dt>{t('admin.headline.lastSync')}</dt>
      <dd>
        <LastSync app={app} />
      </dd>
      <dt>{t('admin.headline.next')}</dt>
      <dd>
        <NextSync app={app} />
      </dd>
    </dl>
  );
}

function LastSync({ app }: { readonly app: App }) {
  const status = app.status.value;
  if (status === null) return <>–</>;
  const { lastRun } = status.schedule;
  if (lastRun === null) return <>{t('admin.headline.neverSynced')}</>;
  return (
    <>
      <span class={statusTone(lastRun)}>{statusWords(lastRun)}</span>, <When iso={lastRun.finishedAt} />
    </>
  );
}

function NextSync({ app }: { readonly app: App }) {
  const status = app.status.value;
  if (status === null) return <>–</>;
  const { enabled, nextRunAt, time, timeZone } = status.schedule;
  if (!enabled || nextRunAt === null) return <>{t('admin.headline.notScheduled')}</>;
  return (
    <>
      <When iso={nextRunAt} />
      <ZoneNote time={time} timeZone={timeZone} />
    </>
  );
}
