import type { SingleIntention } from '../../../shared/renewals.ts';
import { t } from '../../i18n/translate.ts';
import { hashOf } from '../core/route.ts';
import { Button } from '../ui/button.tsx';
import { Part } from '../ui/screen.tsx';
import type { WaitingStore } from './store.ts';

interface Props {
  readonly store: WaitingStore;
  readonly wanted: readonly SingleIntention[];
}

/** What was wanted of renewals and cannot be any more, or waits to be ordered: each with its reason. */
export const WantedIntentions = ({ store, wanted }: Props) => (
  <Part title={t('admin.overview.wanted')}>
    <ul class="wanted">
      {wanted.map(({ subscriptionId, product, intention: { note } }) => (
        <li key={subscriptionId}>
          <p class="look">{note?.message}</p>
          <p class="muted">
            {note?.action} <a href={hashOf('renewals')}>{t('admin.overview.toRenewals')}</a>{' '}
            <Button
              kind="quiet"
              label={t('admin.overview.forgetLabel', [product])}
              busy={store.settling.isBusy.value}
              onClick={() => void store.forgetIntention(subscriptionId)}
            >
              {t('admin.renewals.forget')}
            </Button>
          </p>
        </li>
      ))}
    </ul>
  </Part>
);
