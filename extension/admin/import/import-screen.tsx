import { useEffect } from 'preact/hooks';
import { t } from '../../i18n/translate.ts';
import { useApp } from '../core/context.ts';
import { hashOf } from '../core/route.ts';
import { useScreen } from '../core/use-screen.ts';
import { RunView } from '../runs/run-view.tsx';
import { aboutWords } from '../runs/run-words.ts';
import { Button } from '../ui/button.tsx';
import { CheckField } from '../ui/field.tsx';
import { Notice, ProblemBox } from '../ui/problem-box.tsx';
import { Part, Screen } from '../ui/screen.tsx';
import { When } from '../ui/when.tsx';
import { ClientPicker } from './client-picker.tsx';
import { createImportStore, type ImportStore } from './store.ts';
import { TakeOverScreen } from './take-over/take-over-screen.tsx';

/** Always a preview first; applying does exactly what it shows. */
export function ImportScreen() {
  const app = useApp();
  const runId = app.route.value?.query.run;
  if (app.route.value?.item === 'take-over') return <TakeOverScreen />;
  if (runId === undefined) return <ImportForm />;
  return (
    <Screen
      kind="wide"
      title={t('admin.nav.import')}
      actions={<Button onClick={() => app.go(hashOf('import'))}>{t('admin.import.another')}</Button>}
    >
      <RunView runId={runId} open={(next) => app.go(hashOf('import', null, { run: next }))} />
    </Screen>
  );
}

function ImportForm() {
  const app = useApp();
  const store = useScreen((gone) => createImportStore(app, gone));
  useEffect(() => {
    void store.start();
  }, [store]);
  const running = app.status.value?.running ?? null;
  return (
    <Screen title={t('admin.nav.import')} lead={t('admin.import.lead')} isReady={store.hasLooked.value}>
      <Left store={store} />
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void store.preview();
        }}
      >
        <What store={store} />
        <Whom store={store} />
        {store.action.problem.value !== null && <ProblemBox problem={store.action.problem.value} />}
        <div class="buttons">
          <Button
            kind="main"
            type="submit"
            disabled={!store.canStart.value || running !== null}
            busy={store.action.isBusy.value}
          >
            {t('admin.import.preview')}
          </Button>
          <span class="hint" aria-live="polite">
            {running === null ? (
              t('admin.import.previewHint')
            ) : (
              <>
                {running.mode === 'preview' ? t('admin.import.previewing') : t('admin.import.running')}{' '}
                <a href={hashOf('import', null, { run: running.runId })}>{t('admin.import.follow')}</a>
              </>
            )}
          </span>
        </div>
        <p class="hint">
          {t('admin.takeOver.offer')}{' '}
          <a href={hashOf('import', 'take-over')}>{t('admin.takeOver.offerLink')}</a>
        </p>
      </form>
    </Screen>
  );
}

/** A preview that somebody made and left. */
function Left({ store }: { readonly store: ImportStore }) {
  const run = store.waiting.value;
  if (run === null) return null;
  return (
    <Notice>
      <p>
        {t('admin.import.left', [aboutWords(run)])} <When iso={run.finishedAt} />.{' '}
        <a href={hashOf('import', null, { run: run.runId })}>{t('admin.import.open')}</a>
      </p>
    </Notice>
  );
}

const What = ({ store }: { readonly store: ImportStore }) => (
  <Part title={t('admin.import.what')}>
    <CheckField
      label={t('admin.import.customers')}
      hint={t('admin.import.customersHint')}
      checked={store.customers.value && !store.chosenOnly.value}
      disabled={store.chosenOnly.value}
      onChange={(checked) => {
        store.customers.value = checked;
      }}
    />
    <CheckField
      label={t('admin.import.subscriptions')}
      hint={t('admin.import.subscriptionsHint')}
      checked={store.subscriptions.value || store.chosenOnly.value}
      disabled={store.chosenOnly.value}
      onChange={(checked) => {
        store.subscriptions.value = checked;
      }}
    />
  </Part>
);

const Whom = ({ store }: { readonly store: ImportStore }) => (
  <Part title={t('admin.import.whom')}>
    <div role="radiogroup" aria-label={t('admin.import.whom')} class="radios">
      {[false, true].map((only) => (
        <label key={String(only)} class="radio">
          <input
            type="radio"
            name="whom"
            checked={store.chosenOnly.value === only}
            onChange={() => {
              store.chosenOnly.value = only;
              if (only) void store.mapped.load();
            }}
          />
          {only ? t('admin.import.chosen') : t('admin.import.everyone')}
        </label>
      ))}
    </div>
    {store.chosenOnly.value && <ClientPicker store={store} />}
  </Part>
);
