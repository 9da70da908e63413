import type { Decision } from '../../../shared/decision.ts';
import { t } from '../../i18n/translate.ts';
import { hashOf } from '../core/route.ts';
import { DecideLink } from '../decisions/decide-link.tsx';
import { LeaveOutButton } from '../left-out/leave-out-button.tsx';
import { Button } from '../ui/button.tsx';
import { VirtualRows } from '../ui/virtual-rows.tsx';
import { When } from '../ui/when.tsx';
import type { WaitingStore } from './store.ts';

/** Every open decision with what it asks, where it is made, and since when it is open. */
export const DecisionTable = ({
  store,
  decisions,
}: {
  readonly store: WaitingStore;
  readonly decisions: readonly Decision[];
}) => (
  <VirtualRows
    class="decisions"
    label={t('admin.waiting.decisions')}
    rows={decisions}
    keyOf={({ decisionId }) => decisionId}
    height={64}
    measured
    head={
      <>
        <th scope="col">{t('admin.waiting.what')}</th>
        <th scope="col">{t('admin.waiting.since')}</th>
      </>
    }
    render={(decision) => (
      <>
        <td class="decision">
          <p>{decision.message}</p>
          <p class="muted">
            {decision.action} <DecideLink about={decision} />
          </p>
          <div class="choices">
            {decision.choices.map(({ choice, does }) => (
              <p key={choice} class="choice">
                <Button
                  busy={store.settling.isBusy.value}
                  onClick={() => void store.settleAll([decision], choice)}
                >
                  {does.action}
                </Button>{' '}
                <span class="muted">{does.message}</span>
              </p>
            ))}
            {decision.subscriptionId !== null && (
              <p class="choice">
                <LeaveOutButton
                  subscriptionId={decision.subscriptionId}
                  sherwebCustomerId={decision.sherwebCustomerId}
                  haloClientId={decision.haloClientId}
                  onDone={() => void store.reload()}
                />
              </p>
            )}
          </div>
        </td>
        <td>
          <a href={hashOf('history', decision.runId)} title={t('admin.waiting.run')}>
            <When iso={decision.openedAt} />
          </a>
        </td>
      </>
    )}
  />
);
