import type { PlanSummary } from '../../../shared/sync-plan.ts';
import { number, t } from '../../i18n/translate.ts';
import { hashOf } from '../core/route.ts';
import { When } from '../ui/when.tsx';
import { HoldBox } from './hold-box.tsx';

interface HeldPlansProps {
  readonly plans: readonly PlanSummary[];
}

/** Plans that wait for a person, each with why; approving or dropping is done where its changes are seen. */
export const HeldPlans = ({ plans }: HeldPlansProps) => (
  <>
    {plans
      .filter(({ state }) => state === 'held')
      .map((plan) => (
        <HoldBox key={plan.planId} holds={plan.holds}>
          <a class="button main" href={hashOf('history', plan.runId)}>
            {t('admin.history.review', plan.changeCount, [number(plan.changeCount)])}
          </a>
          <span class="hint">
            {t('admin.run.madeAt')} <When iso={plan.madeAt} />
          </span>
        </HoldBox>
      ))}
  </>
);
