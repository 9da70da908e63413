import type { NotImported as Customer } from '../../../shared/decision.ts';
import { number, t } from '../../i18n/translate.ts';
import { hashOf } from '../core/route.ts';
import { Button } from '../ui/button.tsx';
import { ProblemBox } from '../ui/problem-box.tsx';
import { Part } from '../ui/screen.tsx';
import { VirtualRows } from '../ui/virtual-rows.tsx';
import type { WaitingStore } from './store.ts';

interface NotImportedProps {
  readonly store: WaitingStore;
  readonly customers: readonly Customer[];
}

/** Customers that are mapped and of which Halo bills nothing, with a press that previews their import. */
export const NotImported = ({ store, customers }: NotImportedProps) => (
  <Part title={t('admin.waiting.notImported')} hint={t('admin.waiting.notImportedHint')}>
    {store.action.problem.value !== null && <ProblemBox problem={store.action.problem.value} />}
    <div class="buttons">
      <Button kind="main" busy={store.action.isBusy.value} onClick={() => void store.preview(customers)}>
        {t('admin.waiting.preview', customers.length, [number(customers.length)])}
      </Button>
    </div>
    <VirtualRows
      class="not-imported"
      label={t('admin.waiting.notImported')}
      rows={customers}
      keyOf={({ sherwebCustomerId }) => sherwebCustomerId}
      height={36}
      head={
        <>
          <th scope="col">{t('admin.waiting.customer')}</th>
          <th scope="col" class="right">
            {t('admin.waiting.subscriptions')}
          </th>
        </>
      }
      render={({ sherwebCustomerId, name, subscriptions }) => (
        <>
          <td class="cut">
            <a href={hashOf('customers', null, { customer: sherwebCustomerId })}>{name}</a>
          </td>
          <td class="right">
            {subscriptions === null ? (
              <span class="muted">{t('admin.waiting.notRead')}</span>
            ) : (
              number(subscriptions)
            )}
          </td>
        </>
      )}
    />
  </Part>
);
