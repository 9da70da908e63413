import type { ListedRule } from '../../../shared/left-out.ts';
import type { Settlement } from '../../../shared/settlement.ts';
import { number, t } from '../../i18n/translate.ts';
import { Button } from '../ui/button.tsx';
import { Part } from '../ui/screen.tsx';
import { VirtualRows } from '../ui/virtual-rows.tsx';
import { When } from '../ui/when.tsx';
import type { WaitingStore } from './store.ts';

/** What was decided and stands, or waits for the next sync; each can be taken back. */
export const Settled = ({
  store,
  settlements,
}: {
  readonly store: WaitingStore;
  readonly settlements: readonly Settlement[];
}) => (
  <Part title={t('admin.decisions.settledTitle')} hint={t('admin.decisions.settledHint')}>
    <VirtualRows
      class="decisions"
      label={t('admin.decisions.settledTitle')}
      rows={settlements}
      keyOf={({ decisionId }) => decisionId}
      height={64}
      measured
      render={({ decisionId, asked, does, at }) => (
        <>
          <td class="decision">
            <p>{asked.message}</p>
            <p class="muted">
              {does.action} · <When iso={at} />
            </p>
          </td>
          <td>
            <Button busy={store.settling.isBusy.value} onClick={() => void store.takeBack([decisionId])}>
              {t('admin.decisions.takeBack')}
            </Button>
          </td>
        </>
      )}
    />
  </Part>
);

const ruleWords = ({ of, productName, customerName }: ListedRule): string => {
  if (of.kind === 'subscription') return `${productName ?? of.subscriptionId} · ${customerName ?? ''}`;
  return of.kind === 'sku'
    ? t('admin.decisions.skuEverywhere', [of.sku])
    : t('admin.decisions.skuAt', [of.sku, customerName ?? of.sherwebCustomerId]);
};

const fromWords = ({ from, mode }: ListedRule): string =>
  from
    .map((part) => {
      if (part === 'billing') return t('admin.decisions.fromBilling');
      return mode === 'report' ? t('admin.decisions.reportOnly') : t('admin.decisions.fromSync');
    })
    .join(', ');

/** What is left out of sync or billing, with how many subscriptions that is, why, and a press that follows it again. */
export const LeftOut = ({
  store,
  rules,
}: {
  readonly store: WaitingStore;
  readonly rules: readonly ListedRule[];
}) => (
  <Part title={t('admin.decisions.leftOutTitle')} hint={t('admin.decisions.leftOutHint')}>
    <VirtualRows
      class="decisions"
      label={t('admin.decisions.leftOutTitle')}
      rows={rules}
      keyOf={({ ruleId }) => ruleId}
      height={64}
      measured
      render={(rule) => (
        <>
          <td class="decision">
            <p>
              {ruleWords(rule)} · {t('admin.decisions.covers', rule.covers, [number(rule.covers)])}
            </p>
            <p class="muted">
              {fromWords(rule)} · {rule.reason} · <When iso={rule.at} />
            </p>
          </td>
          <td>
            <Button busy={store.settling.isBusy.value} onClick={() => void store.followAgain(rule.ruleId)}>
              {t('admin.decisions.followAgain')}
            </Button>
          </td>
        </>
      )}
    />
  </Part>
);
