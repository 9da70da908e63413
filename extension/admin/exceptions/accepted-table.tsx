import type { Acceptance } from '../../../shared/accepted.ts';
import { billingStateWords } from '../../i18n/billing-state.ts';
import { dayWords } from '../../i18n/moments.ts';
import { joined, locale, t } from '../../i18n/translate.ts';
import { useApp } from '../core/context.ts';
import { hashOf } from '../core/route.ts';
import { Button } from '../ui/button.tsx';
import { VirtualRows } from '../ui/virtual-rows.tsx';
import { When } from '../ui/when.tsx';

interface AcceptedTableProps {
  readonly accepted: readonly Acceptance[];
  readonly isBusy: boolean;
  readonly onReopen: (subscriptionId: string) => void;
}

/** Differences in billing that were accepted: which, why, by whom, until when, and a press that opens each again. */
export function AcceptedTable({ accepted, isBusy, onReopen }: AcceptedTableProps) {
  const names = new Map(
    (useApp().customers.value.value?.rows ?? []).map((row) => [row.sherwebCustomerId, row.sherwebName]),
  );
  return (
    <VirtualRows
      class="decisions"
      label={t('admin.exceptions.accepted')}
      rows={accepted}
      keyOf={({ subscriptionId }) => subscriptionId}
      height={64}
      measured
      render={({ subscriptionId, sherwebCustomerId, product, state, reason, until, by, at }) => (
        <>
          <td class="decision">
            <p>
              {product} ·{' '}
              <a href={hashOf('customers', null, { customer: sherwebCustomerId })}>
                {names.get(sherwebCustomerId) ?? sherwebCustomerId}
              </a>{' '}
              · {billingStateWords(state)}
            </p>
            <p class="muted">
              {joined([
                reason,
                until === null
                  ? t('admin.exceptions.untilChange')
                  : t('admin.exceptions.until', [dayWords(locale(), until)]),
                by.kind === 'connection' ? by.name : t('admin.audit.byCommand'),
              ])}{' '}
              <When iso={at} />
            </p>
          </td>
          <td>
            <Button
              busy={isBusy}
              label={t('admin.billing.reopenLabel', [product])}
              onClick={() => onReopen(subscriptionId)}
            >
              {t('admin.billing.reopen')}
            </Button>
          </td>
        </>
      )}
    />
  );
}
