import { useEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { t } from '../../i18n/translate.ts';
import type { App } from '../core/app.ts';
import { useApp } from '../core/context.ts';
import { useScreen } from '../core/use-screen.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { Notice, ProblemBox } from '../ui/problem-box.tsx';
import { browserName } from './browser-name.ts';
import { readDraft, readPreset, writeDraft } from './draft.ts';
import { createPairStore, type PairDeps } from './pair-store.ts';

/** Pairs this browser with a companion: its address, the one-time code, and who sits here. */
export function PairForm() {
  const app = useApp();
  const store = useScreen(() => createPairStore(pairDeps(app)));
  useEffect(() => {
    void store.fill();
  }, [store]);

  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        void store.submit();
      }}
    >
      {store.isPreset.value && <Notice>{t('admin.connection.preset')}</Notice>}
      <TextField
        label={t('admin.connection.address')}
        hint={t('admin.connection.addressHint')}
        value={store.address.value}
        problem={store.addressProblem.value}
        placeholder="https://companion.example.com"
        onInput={(value) => {
          store.address.value = value;
          store.addressProblem.value = null;
        }}
      />
      <TextField
        label={t('admin.connection.code')}
        hint={t('admin.connection.codeHint')}
        value={store.code.value}
        problem={store.codeProblem.value}
        onInput={(value) => {
          store.code.value = value;
          store.codeProblem.value = null;
        }}
      />
      <TextField
        label={t('admin.connection.person')}
        hint={t('admin.connection.personHint')}
        value={store.person.value}
        problem={store.personProblem.value}
        onInput={(value) => {
          store.person.value = value.slice(0, 100);
          store.personProblem.value = null;
        }}
      />
      <TextField
        label={t('admin.connection.name')}
        hint={t('admin.connection.nameHint')}
        value={store.name.value}
        onInput={(value) => {
          store.name.value = value;
        }}
      />
      {store.problem.value !== null && <ProblemBox problem={store.problem.value} />}
      <div class="buttons">
        <Button kind="main" type="submit" busy={store.isBusy.value}>
          {store.isBusy.value ? t('admin.connection.connecting') : t('admin.connection.connect')}
        </Button>
      </div>
    </form>
  );
}

/** What the form's store needs of this page and browser. */
const pairDeps = (app: App): PairDeps => ({
  pair: (input) => app.send('pair', input),
  readDraft,
  writeDraft,
  readPreset,
  askPermission: (origin) => browser.permissions.request({ origins: [origin] }),
  browserName: browserName(navigator.userAgent, (name, system) =>
    t('admin.connection.browserOn', [name, system]),
  ),
  lastAddress: app.pairing.value?.address ?? null,
  onPaired: async (state) => {
    app.setPairing(state);
    await app.refreshStatus();
  },
});
