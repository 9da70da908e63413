import type { RunReport } from '../../../shared/sync-run.ts';
import { HoldBox } from './hold-box.tsx';
import { PlanButtons, PlanDone } from './plan-buttons.tsx';
import { PlanSum } from './plan-sum.tsx';
import type { RunStore } from './store.ts';

/** What of a run waits for a person, why, and the button that applies exactly that. */
export const HeldPart = ({ run, store }: { readonly run: RunReport; readonly store: RunStore }) =>
  run.planState === 'held' ? (
    <HoldBox holds={run.holds}>
      <PlanSum store={store} />
      <PlanButtons run={run} count={run.counts.held} store={store} />
    </HoldBox>
  ) : (
    <PlanDone run={run} store={store} />
  );
