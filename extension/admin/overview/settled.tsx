import type { Settlement } from '../../../shared/settlement.ts';
import { t } from '../../i18n/translate.ts';
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
