import type { z } from 'zod';
import type { PlanSummarySchema } from '../../../shared/sync-plan.ts';
import type { RunSummary } from '../../../shared/sync-run.ts';
import { hashOf } from '../app/route.ts';
import { ProblemBox } from '../ui/problem-box.tsx';
import { When } from '../ui/when.tsx';
import { number, t } from '../words/words.ts';

interface HeldPlansProps {
  readonly plans: readonly z.infer<typeof PlanSummarySchema>[];
  readonly runs: readonly RunSummary[];
}

/** Plans that wait for a person, each with why; approving or dropping is done where its changes are seen. */
export const HeldPlans = ({ plans }: HeldPlansProps) => (
  <>
    {plans
      .filter(({ state }) => state === 'held')
      .map((plan) => (
        <ProblemBox
          key={plan.planId}
          kind="look"
          problem={{
            code: plan.planId,
            message: plan.holds.map(({ message }) => message).join(' '),
            action: plan.holds[0]?.action ?? '',
          }}
        >
          <a class="button main" href={hashOf('history', plan.runId)}>
            {t('admin.history.review', plan.changeCount, [number(plan.changeCount)])}
          </a>
          <span class="hint">
            {t('admin.run.madeAt')} <When iso={plan.madeAt} />
          </span>
        </ProblemBox>
      ))}
  </>
);
