import { number, t } from '../../i18n/translate.ts';
import { Button } from '../ui/button.tsx';
import { When } from '../ui/when.tsx';
import type { CustomersStore } from './store.ts';

/** How many are mapped, how many wait for a person, and of when that is. */
export function CustomersLead({ store }: { readonly store: CustomersStore }) {
  const { counts, table } = store;
  const value = table.value.value;
  if (value === undefined) return null;
  if (value.readAt === null) return <>{t('admin.customers.neverRead')}</>;
  const { all, mapped, open } = counts.value;
  return (
    <>
      {open === 0
        ? t('admin.customers.zeroOpen', all, [number(all)])
        : t('admin.customers.summary', open, [number(mapped), number(all), number(open)])}{' '}
      · {t('admin.customers.readAt')} <When iso={value.readAt} />
    </>
  );
}

/** What is done to the whole table: take back, read again, generate. */
export function CustomersActions({ store }: { readonly store: CustomersStore }) {
  const isBusy = store.action.isBusy.value;
  const { all, open } = store.counts.value;
  const taken = store.undoable.value.length;
  return (
    <>
      {taken > 0 && (
        <Button
          kind="quiet"
          busy={isBusy}
          keys="Control+Z"
          label={t('admin.customers.undoLabel', taken, [number(taken)])}
          onClick={() => void store.undo()}
        >
          {t('admin.customers.undo')}
        </Button>
      )}
      {/* Where nobody is known yet there is nothing to read again. */}
      {store.table.value.value?.readAt !== null && (
        <Button busy={isBusy} onClick={() => void store.refresh()}>
          {t('admin.customers.refresh')}
        </Button>
      )}
      <Button
        kind={all === 0 || open > 0 ? 'main' : 'plain'}
        busy={isBusy}
        onClick={() => void store.generate()}
      >
        {t('admin.customers.generate')}
      </Button>
    </>
  );
}
