import { useSignal } from '@preact/signals';
import type { Choice, RunProblem } from '../../../shared/problem.ts';
import { t } from '../../i18n/translate.ts';
import { createAction } from '../core/action.ts';
import { useApp } from '../core/context.ts';
import { useScreen } from '../core/use-screen.ts';
import { Button } from '../ui/button.tsx';
import { ProblemBox } from '../ui/problem-box.tsx';

interface ChoiceButtonsProps {
  readonly about: Pick<RunProblem, 'decisionId' | 'choices'>;
  /** Called once it is settled, or taken back. */
  readonly onChange?: () => void;
}

/** The ways out of an open decision, each a button with what happens then; what was pressed can be taken back. */
export function ChoiceButtons({ about: { decisionId, choices = [] }, onChange }: ChoiceButtonsProps) {
  const app = useApp();
  const action = useScreen((gone) => createAction(gone));
  const settled = useSignal<Choice | null>(null);
  if (decisionId === undefined || choices.length === 0) return null;
  const settle = (chosen: Choice) =>
    action.run(async () => {
      await app.call('settleDecision', { params: { decisionId }, body: { choice: chosen.choice } });
      settled.value = chosen;
      void app.refreshStatus();
      onChange?.();
    });
  const takeBack = () =>
    action.run(async () => {
      await app.call('forgetSettlement', { params: { decisionId } });
      settled.value = null;
      void app.refreshStatus();
      onChange?.();
    });
  return (
    <div class="choices" role="status">
      {action.problem.value !== null && <ProblemBox problem={action.problem.value} />}
      {settled.value === null ? (
        choices.map((each) => (
          <p key={each.choice} class="choice">
            <Button busy={action.isBusy.value} onClick={() => void settle(each)}>
              {each.does.action}
            </Button>{' '}
            <span class="muted">{each.does.message}</span>
          </p>
        ))
      ) : (
        <p>
          {t('admin.decisions.settled', [settled.value.does.action])}{' '}
          <Button kind="quiet" busy={action.isBusy.value} onClick={() => void takeBack()}>
            {t('admin.decisions.takeBack')}
          </Button>
        </p>
      )}
    </div>
  );
}
