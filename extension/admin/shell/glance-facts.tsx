import { useEffect } from 'preact/hooks';
import { popupLines } from '../../i18n/overview-line.ts';
import { t } from '../../i18n/translate.ts';
import type { App } from '../core/app.ts';
import { attentions } from '../core/attention.ts';
import { createResource, hasAnswered } from '../core/resource.ts';
import { useScreen } from '../core/use-screen.ts';
import { attentionWords } from './attention-words.ts';
import { openOptions } from './open-options.ts';
import { SyncFacts } from './sync-facts.tsx';

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
  const wants = status === null || status.role !== 'admin' ? [] : attentions(status);
  return (
    <>
      <SyncFacts app={app} address={address} />
      {found !== undefined && status !== null && status.schedule.lastRun !== null && (
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
