import { useEffect } from 'preact/hooks';
import { t } from '../../i18n/translate.ts';
import { askBackground } from '../../messaging/ask-background.ts';
import { callCompanion } from '../../messaging/call-companion.ts';
import { createApp } from '../core/app.ts';
import { AppContext } from '../core/context.ts';
import { useScreen } from '../core/use-screen.ts';
import { Button } from '../ui/button.tsx';
import { Opening } from '../ui/opening.tsx';
import { GlanceFacts } from './glance-facts.tsx';
import { openOptions } from './open-options.ts';
import '../styles/admin.css';

/** The toolbar popup: connected, last sync, next, problems. */
export function Glance() {
  const app = useScreen((gone) =>
    createApp({
      ask: { call: callCompanion, send: askBackground },
      location,
      document,
      gone,
    }),
  );
  useEffect(() => {
    void app.refreshPairing();
  }, [app]);
  const pairing = app.pairing.value;
  const address = pairing?.address ?? null;
  return (
    <AppContext.Provider value={app}>
      <main class="glance">
        <header class="glance-head">
          <h1>{t('admin.name')}</h1>
          {pairing !== null && (
            <Button
              kind={address === null ? 'main' : 'plain'}
              onClick={() => void openOptions(address === null ? '#connection' : '')}
            >
              {address === null ? t('popup.connect') : t('popup.options')}
            </Button>
          )}
        </header>
        {pairing === null && (
          <Opening problem={app.statusProblem.value} retry={() => void app.refreshPairing()} />
        )}
        {pairing !== null && address === null && <p>{t('popup.notPaired')}</p>}
        {address !== null && <GlanceFacts app={app} address={address} />}
      </main>
    </AppContext.Provider>
  );
}
