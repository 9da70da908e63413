import { useSignal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { haloMatches } from '../../halo-page/addresses.ts';
import { t } from '../../i18n/translate.ts';
import type { App } from '../core/app.ts';
import { Button } from '../ui/button.tsx';
import { Question } from '../ui/dialog.tsx';
import { TextField } from '../ui/field.tsx';
import { useKeptFocus } from '../ui/kept-focus.ts';
import { ProblemBox } from '../ui/problem-box.tsx';
import { Part } from '../ui/screen.tsx';
import { createDomainsStore, type DomainsStore } from './domains-store.ts';

/** The store of this browser's own Halo domains. */
export const createHaloDomains = (send: App['send'], gone: AbortSignal): DomainsStore =>
  createDomainsStore(
    {
      list: () => send('haloDomains'),
      save: (domain) => send('saveHaloDomain', domain),
      remove: (domain) => send('removeHaloDomain', domain),
      askPermission: (domain) => browser.permissions.request({ origins: [`https://${domain}/*`] }),
      known: haloMatches,
    },
    gone,
  );

/** Domains of a company's own under which it opens Halo, each with whether the browser lets us in. */
export function HaloDomains({ store }: { readonly store: DomainsStore }) {
  const domains = store.domains.value.value ?? [];
  const asking = useSignal<string | null>(null);
  const asked = asking.value;
  const kept = useKeptFocus<HTMLUListElement>(domains.map(({ domain }) => domain));

  return (
    <Part title={t('admin.domains.title')} hint={t('admin.domains.hint')}>
      {store.action.problem.value !== null && <ProblemBox problem={store.action.problem.value} />}
      {domains.length > 0 && (
        <ul class="list" {...kept}>
          {domains.map(({ domain, isAllowed }) => (
            <li key={domain} data-key={domain}>
              <span class="grow">{domain}</span>
              {isAllowed ? (
                <span class="muted">{t('admin.domains.works')}</span>
              ) : (
                <>
                  <span class="look">{t('admin.domains.missing')}</span>
                  <Button onClick={() => void store.grant(domain)}>{t('admin.connection.grant')}</Button>
                </>
              )}
              <Button
                kind="quiet"
                label={t('admin.domains.removeLabel', [domain])}
                onClick={() => {
                  asking.value = domain;
                }}
              >
                {t('admin.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <form
        class="inline-form"
        onSubmit={(event) => {
          event.preventDefault();
          void store.add();
        }}
      >
        <TextField
          label={t('admin.domains.add')}
          value={store.typed.value}
          problem={store.problem.value}
          placeholder="halo.example.com"
          onInput={(value) => {
            store.typed.value = value;
            store.problem.value = null;
          }}
        />
        <Button type="submit" busy={store.action.isBusy.value}>
          {t('admin.domains.addButton')}
        </Button>
      </form>
      {asked !== null && (
        <Question
          title={t('admin.domains.removeTitle', [asked])}
          text={t('admin.domains.removeText', [asked])}
          confirm={t('admin.remove')}
          danger
          onConfirm={() => void store.remove(asked)}
          onClose={() => {
            asking.value = null;
          }}
        />
      )}
    </Part>
  );
}
