import { useEffect } from 'preact/hooks';
import { callCompanion } from '../companion/call.ts';
import { sendMessage } from '../companion/messages.ts';
import { AppContext } from './app/context.ts';
import { Headline } from './app/headline.tsx';
import { Nav } from './app/nav.tsx';
import { type ScreenName, screens } from './app/route.ts';
import { ScreenFor } from './app/screen-for.tsx';
import { type App, createApp } from './app/store.ts';
import { useScreen } from './app/use-screen.ts';
import { DomainsBanner } from './connection/domains-banner.tsx';
import { PermissionBanner } from './connection/permission-banner.tsx';
import { SetupBar } from './first-run/setup-bar.tsx';
import { screenOf } from './first-run/step.ts';
import type { Guard } from './seen/guard.ts';
import { guarded } from './seen/guarded.ts';
import { HeldDialog, LookOnlyNotice } from './seen/held-notice.tsx';
import { Button } from './ui/button.tsx';
import { ProblemBox } from './ui/problem-box.tsx';
import { locale, t } from './words/words.ts';
import './styles/admin.css';

/** What a person may open: technicians connect and look at how things are. */
const screensFor = ({ pairing }: App): readonly ScreenName[] =>
  pairing.value?.role === 'admin' ? screens : ['connection', 'diagnostics'];

const ask = { call: callCompanion, send: sendMessage };

/**
 * The admin's screens, in the options page and in the frame in Halo's configuration.
 * @param guard stands before everything that changes something; only the frame needs one
 */
export function AdminApp({ guard }: { readonly guard?: Guard }) {
  const app = useScreen((gone) =>
    createApp({
      ask: guard === undefined ? ask : guarded(ask, guard),
      location,
      document,
      gone,
    }),
  );
  useEffect(() => {
    document.documentElement.lang = locale();
    document.title = t('admin.name');
    void app.refreshPairing();
  }, [app]);

  const open = screensFor(app);
  const asked = app.route.value?.screen ?? (app.step.value === null ? 'customers' : screenOf[app.step.value]);
  const screen = open.includes(asked) ? asked : 'connection';
  const isKnown = app.pairing.value !== null;
  const { statusProblem } = app;
  const openOptions = () => void app.send('openOptions', location.hash.slice(1));

  useEffect(() => {
    if (isKnown && app.route.value !== null) document.getElementById('screen-title')?.focus();
  }, [screen, isKnown, app, app.route.value]);

  return (
    <AppContext.Provider value={app}>
      <div class="app">
        <Nav screens={open} current={screen} />
        <div class="page">
          <Headline />
          <main class="content">
            {guard !== undefined && <LookOnlyNotice guard={guard} openOptions={openOptions} />}
            {isKnown && <SetupBar screen={screen} />}
            <PermissionBanner />
            {isKnown && screen !== 'connection' && <DomainsBanner key={screen} />}
            {statusProblem.value !== null && app.pairing.value?.isAllowed === true && (
              <ProblemBox problem={statusProblem.value}>
                <Button onClick={() => void app.refreshPairing()}>{t('admin.tryAgain')}</Button>
              </ProblemBox>
            )}
            {isKnown && (
              <ScreenFor key={`${location.hash}/${screen}/${app.pairing.value?.role}`} screen={screen} />
            )}
          </main>
        </div>
        {guard !== undefined && <HeldDialog guard={guard} openOptions={openOptions} />}
      </div>
    </AppContext.Provider>
  );
}
