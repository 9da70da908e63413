import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { locale, t } from '../../i18n/translate.ts';
import { askBackground } from '../../messaging/ask-background.ts';
import { callCompanion } from '../../messaging/call-companion.ts';
import type { Guard } from '../clickjacking/guard.ts';
import { guarded } from '../clickjacking/guarded-calls.ts';
import { DomainsBanner } from '../connection/domains-banner.tsx';
import { HaloBanner, worksInHalo } from '../connection/halo-banner.tsx';
import { PermissionBanner } from '../connection/permission-banner.tsx';
import { usePermissions } from '../connection/use-permissions.ts';
import { type App, createApp } from '../core/app.ts';
import { AppContext } from '../core/context.ts';
import { createResource, hasAnswered } from '../core/resource.ts';
import { hashOf, type Route, type ScreenName, screens } from '../core/route.ts';
import { screenOf } from '../core/setup-step.ts';
import { useScreen } from '../core/use-screen.ts';
import { SetupBar } from '../first-run/setup-bar.tsx';
import { Button } from '../ui/button.tsx';
import { OpeningPage } from '../ui/opening.tsx';
import { ProblemBox } from '../ui/problem-box.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Headline } from './headline.tsx';
import { HeldDialog, LookOnlyNotice } from './held-notice.tsx';
import { LateNotice } from './late-notice.tsx';
import { loadFonts } from './load-fonts.ts';
import { Nav } from './nav.tsx';
import { ScreenFor } from './screen-for.tsx';
import { screenWords } from './screen-words.ts';
import { TenantNotice } from './tenant-notice.tsx';
import '../styles/admin.css';

/** What a person may open: technicians connect and look at how things are. */
const screensFor = ({ pairing }: App): readonly ScreenName[] =>
  pairing.value?.role === 'admin' ? screens : ['connection', 'diagnostics'];

/** Not the address that stands there now: a screen that tidies it up goes on as it is. */
const addressOf = (route: Route | null): string =>
  route === null ? '' : hashOf(route.screen, route.item, route.query);

const ask = { call: callCompanion, send: askBackground };

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
  const hasFonts = useSignal(false);
  usePermissions(app.refreshPairing, []);
  useEffect(() => {
    document.documentElement.lang = locale();
    void loadFonts(document).then(() => {
      hasFonts.value = true;
    });
  }, [hasFonts]);

  const open = screensFor(app);
  const asked = app.route.value?.screen ?? (app.step.value === null ? 'overview' : screenOf[app.step.value]);
  const screen = open.includes(asked) ? asked : 'connection';
  const isKnown = app.pairing.value !== null && hasFonts.value;
  const { status, statusProblem } = app;
  const role = app.pairing.value?.role;
  const domains = useScreen((gone) => createResource(() => app.send('haloDomains'), gone));
  const works = useScreen((gone) =>
    createResource(async () => {
      const own = await app.send('haloDomains');
      return worksInHalo(own.filter(({ isAllowed }) => isAllowed).length);
    }, gone),
  );
  const isAnswered = role === null || status.value !== null || statusProblem.value !== null;
  /** What stands above a screen is known: nothing will push it down. */
  const isReady = isKnown && isAnswered && hasAnswered(domains) && hasAnswered(works);
  const openOptions = () => void app.send('openOptions', location.hash.slice(1)).catch(() => undefined);

  useEffect(() => {
    document.title = `${screenWords(screen)} · ${t('admin.name')}`;
  }, [screen]);
  useEffect(() => {
    if (isReady && app.route.value !== null) document.getElementById('screen-title')?.focus();
  }, [screen, isReady, app, app.route.value]);

  return (
    <AppContext.Provider value={app}>
      <div class="app">
        {!isKnown && <OpeningPage problem={statusProblem.value} retry={() => void app.refreshPairing()} />}
        {isKnown && (
          <>
            <Nav screens={open} current={screen} />
            <div class={`page ${isReady ? '' : 'coming'}`}>
              {!isReady && <Skeleton rows={8} />}
              <Headline />
              <main class="content">
                {guard !== undefined && <LookOnlyNotice guard={guard} openOptions={openOptions} />}
                {status.value !== null && status.value.tenant !== null && (
                  <TenantNotice question={status.value.tenant} />
                )}
                <SetupBar screen={screen} />
                <PermissionBanner />
                <HaloBanner works={works} />
                <DomainsBanner domains={domains} screen={screen} />
                {statusProblem.value !== null && app.pairing.value?.isAllowed === true && (
                  <ProblemBox problem={statusProblem.value}>
                    <Button onClick={() => void app.refreshPairing()}>{t('admin.tryAgain')}</Button>
                  </ProblemBox>
                )}
                <LateNotice />
                <ScreenFor key={`${addressOf(app.route.value)}/${screen}/${role}`} screen={screen} />
              </main>
            </div>
          </>
        )}
        {guard !== undefined && <HeldDialog guard={guard} openOptions={openOptions} />}
      </div>
    </AppContext.Provider>
  );
}
