import { useSignal } from '@preact/signals';
import { t } from '../../i18n/translate.ts';
import { createAction } from '../core/action.ts';
import { useApp } from '../core/context.ts';
import { useScreen } from '../core/use-screen.ts';
import { BoundField } from '../ui/bound-field.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ChoiceField } from '../ui/field.tsx';
import { ProblemBox } from '../ui/problem-box.tsx';
import { type About, type Effect, effects, type Reach, reachesOf, wishOf } from './wish.ts';

interface LeaveOutDialogProps {
  readonly about: About;
  readonly effect?: Effect;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Asks what is left out, of what, and why, and says what happens then. */
export function LeaveOutDialog({ about, effect: first = 'leave', onDone, onClose }: LeaveOutDialogProps) {
  const app = useApp();
  const action = useScreen((gone) => createAction(gone));
  const [narrowest = 'subscription'] = reachesOf(about);
  const reach = useSignal<Reach>(narrowest);
  const effect = useSignal<Effect>(first);
  const reason = useSignal('');
  const submit = async () => {
    const body = wishOf(about, reach.value, effect.value, reason.value);
    if (!(await action.run(async () => void (await app.call('leaveOut', { body }))))) return;
    onDone();
    onClose();
  };
  return (
    <Dialog title={t('admin.leaveOut.title', [about.product])} onClose={onClose}>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <ChoiceField
          label={t('admin.leaveOut.what')}
          value={reach.value}
          options={reachesOf(about).map((each) => ({ value: each, label: reachWords(each, about) }))}
          onChange={(chosen) => {
            reach.value = chosen;
          }}
        />
        <ChoiceField
          label={t('admin.leaveOut.how')}
          value={effect.value}
          options={effects.map((each) => ({ value: each, label: effectWords(each) }))}
          hint={effectHint(effect.value)}
          onChange={(chosen) => {
            effect.value = chosen;
          }}
        />
        <BoundField
          label={t('admin.reason')}
          hint={t('admin.leaveOut.reasonHint')}
          typed={reason}
          maxLength={200}
        />
        {action.problem.value !== null && <ProblemBox problem={action.problem.value} />}
        <div class="buttons end">
          <Button onClick={onClose}>{t('admin.cancel')}</Button>
          <Button kind="main" type="submit" busy={action.isBusy.value} disabled={reason.value.trim() === ''}>
            {t('admin.leaveOut.confirm')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

const reachWords = (reach: Reach, { sku, customer }: About): string => {
  if (reach === 'subscription') return t('admin.leaveOut.thisOne');
  return reach === 'sku'
    ? t('admin.decisions.skuEverywhere', [sku])
    : t('admin.decisions.skuAt', [sku, customer]);
};

const effectWords = (effect: Effect): string => {
  switch (effect) {
    case 'leave':
      return t('admin.leaveOut.leave');
    case 'report':
      return t('admin.leaveOut.report');
    case 'billing':
      return t('admin.leaveOut.billing');
    case 'both':
      return t('admin.leaveOut.both');
  }
};

const effectHint = (effect: Effect): string => {
  switch (effect) {
    case 'leave':
      return t('admin.leaveOut.leaveHint');
    case 'report':
      return t('admin.leaveOut.reportHint');
    case 'billing':
      return t('admin.leaveOut.billingHint');
    case 'both':
      return t('admin.leaveOut.bothHint');
  }
};
