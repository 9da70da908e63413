import { useEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { haloMatches } from '../../halo-page/addresses.ts';
import { t } from '../../i18n/translate.ts';
import { browserVersion } from '../connection/browser-name.ts';
import { permissionsHere } from '../connection/permissions-here.ts';
import { useApp } from '../core/context.ts';
import { useScreen } from '../core/use-screen.ts';
import { Button } from '../ui/button.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { Part, Screen } from '../ui/screen.tsx';
import { CompanionFacts } from './companion-facts.tsx';
import { DoctorPart } from './doctor-part.tsx';
import { PageFacts } from './page-facts.tsx';
import { reportText } from './report.ts';
import { createDiagnosticsStore } from './store.ts';

/** How everything is, and one text to send to whoever helps. */
export function DiagnosticsScreen() {
  const app = useApp();
  const store = useScreen((gone) =>
    createDiagnosticsStore(
      app,
      {
        describePage: () => app.send('describeHaloPage'),
        readDomains: () => app.send('haloDomains'),
        readOrigins: async () => (await permissionsHere()?.getAll())?.origins ?? [],
        knownOrigins: haloMatches,
        extensionVersion: browser.runtime.getManifest().version,
        browser: browserVersion(navigator.userAgent),
        language: browser.i18n.getUILanguage(),
      },
      gone,
    ),
  );
  useEffect(() => {
    void store.load();
  }, [store]);
  const found = store.findings.value;
  const isAdmin = app.pairing.value?.role === 'admin';
  return (
    <Screen
      title={t('admin.diagnostics.title')}
      lead={t('admin.diagnostics.lead')}
      isReady={store.isReady.value}
      actions={
        <>
          <Button onClick={() => void store.load()}>{t('admin.diagnostics.again')}</Button>
          <CopyButton kind="main" label={t('admin.diagnostics.copy')} text={() => reportText(found)} />
        </>
      }
    >
      <Part title={t('admin.diagnostics.extension')}>
        <dl class="facts">
          <dt>{t('admin.diagnostics.version')}</dt>
          <dd>{found.extensionVersion}</dd>
          <dt>{t('admin.diagnostics.browser')}</dt>
          <dd>
            {found.browser} · {found.language}
          </dd>
          <dt>{t('admin.diagnostics.permissions')}</dt>
          <dd>
            <ul class="plain">
              {(store.origins.value.value ?? []).map((origin) => (
                <li key={origin}>{origin}</li>
              ))}
            </ul>
          </dd>
        </dl>
      </Part>
      <CompanionFacts store={store} />
      <PageFacts page={store.page.value.value} />
      {isAdmin && <DoctorPart store={store} />}
    </Screen>
  );
}
