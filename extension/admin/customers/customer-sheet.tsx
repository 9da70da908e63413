import { useEffect } from 'preact/hooks';
import type { CustomerRow } from '../../../shared/mapping.ts';
import { joined, number, t } from '../../i18n/translate.ts';
import { useApp } from '../core/context.ts';
import { hashOf } from '../core/route.ts';
import { useScreen } from '../core/use-screen.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ProblemBox } from '../ui/problem-box.tsx';
import { nameOf } from './customer-row.tsx';
import { HaloFacts, whereWords } from './halo-choice.tsx';
import { HaloSearch } from './halo-search.tsx';
import { createHaloSearch } from './halo-search-store.ts';
import { LicencesPart } from './licences/licences-part.tsx';
import { likeness, originWords, rowStateWords } from './state-words.ts';
import type { CustomersStore } from './store.ts';

/** Everything about one Sherweb customer's mapping: what it is, what we suggest, and every Halo customer to choose from. */
export function CustomerSheet({ store }: { readonly store: CustomersStore }) {
  const row = store.openRow.value;
  if (row === null) return null;
  const close = () => {
    store.openId.value = null;
    // Else it opens again when the page is loaded anew.
    if (location.hash.includes('customer=')) history.replaceState(null, '', hashOf('customers'));
    store.action.clear();
  };
  const choose = async (haloClientId: number, haloName: string) => {
    if (await store.map(row, haloClientId, haloName)) close();
  };
  const problem = store.action.problem.value;
  return (
    <Dialog kind="sheet" title={nameOf(row)} onClose={close}>
      <div class="sheet-body">
        {problem !== null && <ProblemBox problem={problem} />}
        {row.problem !== null && <ProblemBox problem={row.problem} kind="look" />}
        <Facts row={row} />
        {row.haloClientId !== null && (
          <LicencesPart
            key={row.haloClientId}
            sherwebCustomerId={row.sherwebCustomerId}
            customer={nameOf(row)}
          />
        )}
        <Choices row={row} store={store} choose={choose} />
      </div>
      <footer class="sheet-foot">
        {row.state !== 'excluded' && (
          <Button
            busy={store.action.isBusy.value}
            onClick={async () => (await store.exclude(row)) && close()}
          >
            {t('admin.sheet.exclude')}
          </Button>
        )}
        {(row.haloClientId !== null || row.state === 'excluded') && (
          <Button busy={store.action.isBusy.value} onClick={async () => (await store.remove(row)) && close()}>
            {row.state === 'excluded' ? t('admin.sheet.include') : t('admin.sheet.remove')}
          </Button>
        )}
        <p class="hint">{t('admin.sheet.excludeHint')}</p>
      </footer>
    </Dialog>
  );
}

interface ChoicesProps {
  readonly row: CustomerRow;
  readonly store: CustomersStore;
  readonly choose: (haloClientId: number, haloName: string) => Promise<void>;
}

/** What we suggest, then every Halo customer. */
function Choices({ row, store, choose }: ChoicesProps) {
  const app = useApp();
  const search = useScreen((gone) => createHaloSearch(app, row.sherwebName, gone));
  useEffect(() => {
    void search.found.load();
  }, [search]);
  const haloUrl = search.found.value.value?.haloUrl ?? null;
  const whereOf = (id: number) => {
    const choice = search.likeliest.value.find((each) => each.id === id);
    return choice !== undefined && whereWords(choice);
  };
  const isBusy = store.action.isBusy.value;
  return (
    <>
      {row.suggestions.length > 0 && (
        <section>
          <h3>{t('admin.sheet.suggestions')}</h3>
          <ul class="list">
            {row.suggestions.map(({ haloClientId, haloName, score, evidence }) => (
              <li key={haloClientId}>
                <span class="grow">
                  {haloName}{' '}
                  <span class="muted">{joined([String(haloClientId), whereOf(haloClientId)])}</span>
                  <span class="hint block">{joined([evidence.join(', '), likeness({ score })])}</span>
                  <HaloFacts id={haloClientId} numbered={`${haloName} (${haloClientId})`} haloUrl={haloUrl} />
                </span>
                <Button
                  label={t('admin.customers.acceptLabel', [`${haloName} (${haloClientId})`, nameOf(row)])}
                  busy={isBusy}
                  onClick={() => void choose(haloClientId, haloName)}
                >
                  {t('admin.customers.accept')}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <HaloSearch search={search} current={row.haloClientId} onChoose={choose} isBusy={isBusy} />
    </>
  );
}

const Facts = ({ row }: { readonly row: CustomerRow }) => (
  <dl class="facts">
    <dt>{t('admin.customers.state')}</dt>
    <dd>{rowStateWords(row)}</dd>
    {row.haloClientId !== null && (
      <>
        <dt>{t('admin.customers.haloCustomer')}</dt>
        <dd>
          {row.haloName}{' '}
          <span class="muted">{joined([String(row.haloClientId), originWords(row.origin)])}</span>
        </dd>
      </>
    )}
    {row.path.length > 0 && (
      <>
        <dt>{t('admin.sheet.path')}</dt>
        <dd>{row.path.join(' › ')}</dd>
      </>
    )}
    {row.activeSubscriptions !== null && (
      <>
        <dt>{t('admin.customers.subscriptions')}</dt>
        <dd>{number(row.activeSubscriptions)}</dd>
      </>
    )}
  </dl>
);
