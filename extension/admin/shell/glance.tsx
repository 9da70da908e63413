import { useEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { overviewLine } from '../../i18n/overview-line.ts';
import { t } from '../../i18n/translate.ts';
import { callCompanion } from '../../messaging/call-companion.ts';
import { sendMessage } from '../../messaging/messages.ts';
import { type App, createApp } from '../core/app.ts';
import { AppContext } from '../core/context.ts';
import { createResource } from '../core/resource.ts';
import { useScreen } from '../core/use-screen.ts';
import { statusWords } from '../runs/run-words.ts';
import { statusTone } from '../runs/status-tone.ts';
import { Button } from '../ui/button.tsx';
import { When } from '../ui/when.tsx';
import { ZoneNote } from '../ui/zone-note.tsx';
import { attentions } from './attention.ts';
import { attentionWords } from './attention-words.ts';
import '../styles/admin.css';

const open = async (screen: string) => {
  await browser.tabs.create({ url: browser.runtime.getURL(`/options.html${screen as '#'}`) });
  window.close();
};

/** The toolbar popup: connected, last sync, next, problems. */
export function Glance() {
  const app = useScreen((gone) =>
    createApp({
      ask: { call: callCompanion, send: sendMessage },
      location,
      document,
      gone,
    }),
  );
  useEffect(() => {
    void app.refreshPairing();
  }, [app]);
  const address = app.pairing.value?.address ?? null;
  return (
    <AppContext.Provider value={app}>
      <main class="glance">
        <h1>{t('admin.name')}</h1>
        {app.pairing.value === null ? (
          <p class="hint">{t('admin.loading')}</p>
        ) : address === null ? (
          <p>{t('popup.notPaired')}</p>
        ) : (
          <Facts app={app} address={address} />
        )}
        <div class="buttons">
          <Button
            kind={app.pairing.value !== null && address === null ? 'main' : 'plain'}
            onClick={() => void open(address === null ? '#connection' : '')}
          >
            {address === null ? t('popup.connect') : t('popup.options')}
          </Button>
        </div>
      </main>
    </AppContext.Provider>
  );
}

function Facts({ app, address }: { readonly app: App; readonly address: string }) {
  const overview = useScreen((gone) => createResource(() => app.call('readOverview', {}), gone));
  const problem = app.statusProblem.value;
  const isAdmin = app.status.value?.role === 'admin';
  useEffect(() => {
    if (isAdmin) void overview.load();
  }, [overview, isAdmin]);
  const found = overview.value.value;
  const status = app.status.value;
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
          {lastRun === null ? (
            '–'
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
      {found !== undefined && <p>{overviewLine(found, app.now.value, true)}</p>}
      {wants.length > 0 && (
        <ul class="plain">
          {wants.map((want) => (
            <li key={want.kind}>
              <button type="button" class={`link ${want.tone}`} onClick={() => void open(want.hash)}>
                {attentionWords(want)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
