import { t } from '../../i18n/translate.ts';
import { Button } from '../ui/button.tsx';
import { SearchBox } from '../ui/filter-bar.tsx';
import type { CustomersStore } from './store.ts';

/** Somebody came from a customer's page in Halo: which Sherweb customer is it? */
export function ClientBanner({ store }: { readonly store: CustomersStore }) {
  const client = store.client.value;
  if (client === null) return null;
  const name = client.name ?? t('admin.customers.clientNumber', [String(client.id)]);
  const mapped = store.rows.value.filter((row) => row.haloClientId === client.id);
  return (
    <div class="question-bar">
      <div>
        <h2>{t('admin.customers.clientTitle', [name])}</h2>
        <p class="hint">
          {mapped.length > 0
            ? t('admin.customers.clientMapped', [mapped.map((row) => row.sherwebName).join(', ')])
            : t('admin.customers.clientHint')}
        </p>
      </div>
      <SearchBox label={t('admin.customers.search')} search={store.search} />
      <Button
        kind={mapped.length > 0 ? 'main' : 'plain'}
        onClick={() => {
          store.client.value = null;
          history.replaceState(null, '', '#customers');
        }}
      >
        {mapped.length > 0 ? t('admin.done') : t('admin.customers.showAll')}
      </Button>
    </div>
  );
}
