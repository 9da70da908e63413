import { useSignal } from '@preact/signals';
import type { ListedRenewal } from '../../../shared/renewals.ts';
import { joined, t } from '../../i18n/translate.ts';
import { useApp } from '../core/context.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ProblemBox } from '../ui/problem-box.tsx';
import { ReasonUntil, useReasonUntil } from '../ui/reason-until.tsx';
import { When } from '../ui/when.tsx';
import type { RenewalStore } from './store.ts';
import { WantChoice } from './want-choice.tsx';
import { downWords, stateWords, thenWords, wantWords } from './words.ts';

interface Props {
  readonly renewal: ListedRenewal;
  readonly store: RenewalStore;
  /** Where renewals are set at Sherweb. */
  readonly portal: string;
}

/** Asks what is wanted of one commitment at its renewal, and tells how what was said stands. */
export function IntentionDialog({ renewal, store, portal }: Props) {
  const now = useApp().now.value;
  const { intention, subscriptionId, product, customerName, seats, renewsAt } = renewal;
  const want = useSignal(intention?.want ?? 'goTo');
  const to = useSignal(String(intention?.to ?? renewsAt ?? seats));
  const typed = useReasonUntil(intention === null ? null : { reason: intention.why, until: intention.until });
  const close = () => {
    store.action.clear();
    store.asking.value = null;
  };
  const closeWhenDone = (done: boolean) => done && close();
  const { isBusy, problem } = store.action;
  return (
    <Dialog title={t('admin.renewals.dialog', [product, customerName])} onClose={close}>
      <p>{joined([thenWords(renewal), downWords(renewal, now)])}</p>
      {intention !== null && (
        <p class="hint">
          {t('admin.audit.detail', [wantWords(intention), stateWords(intention)])} ·{' '}
          {intention.by === 'command' ? t('admin.audit.byCommand') : intention.by} <When iso={intention.at} />
        </p>
      )}
      {intention?.note != null && <ProblemBox problem={intention.note} kind="look" />}
      {problem.value !== null && <ProblemBox problem={problem.value} />}
      <form
        class="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          const { reason: why, until } = typed.said();
          const wish = { want: want.value, to: want.value === 'goTo' ? Number(to.value) : null, why, until };
          void store.intend(subscriptionId, wish).then(closeWhenDone);
        }}
      >
        <WantChoice want={want} to={to} />
        <ReasonUntil typed={typed} untilLabel={t('admin.renewals.until')} />
        <p class="hint">{t('admin.renewals.portalHint')}</p>
        <div class="buttons end">
          <a class="button quiet" href={portal} target="_blank" rel="noreferrer">
            {t('admin.renewals.portal')}
          </a>
          {intention !== null && (
            <Button
              kind="danger"
              busy={isBusy.value}
              onClick={() => void store.forget(subscriptionId).then(closeWhenDone)}
            >
              {t('admin.renewals.forget')}
            </Button>
          )}
          <Button kind="main" type="submit" busy={isBusy.value} disabled={typed.isEmpty}>
            {t('admin.renewals.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
