import type { RunReport } from '../../../shared/sync-run.ts';
import { t } from '../../i18n/translate.ts';
import { When } from '../ui/when.tsx';
import { ExportButton } from './export-button.tsx';
import { HoldBox } from './hold-box.tsx';
import { PlanButtons, PlanDone } from './plan-buttons.tsx';
import { PlanSum } from './plan-sum.tsx';
import { aboutWords } from './run-words.ts';
import type { RunStore } from './store.ts';

interface PlanHeadProps {
  readonly run: RunReport;
  readonly store: RunStore;
}

/** What a plan is about, how old it is, and the button that applies exactly it. */
export function PlanHead({ run, store }: PlanHeadProps) {
  const count = store.changeCount.value;
  const isOpen = run.planState === 'preview' || run.planState === 'held';
  return (
    <>
      {isOpen && run.holds.length > 0 && <HoldBox holds={run.holds} />}
      <div class="run-head">
        <div>
          <h2>
            {run.status === 'held'
              ? t('admin.run.heldTitle', [aboutWords(run)])
              : t('admin.run.previewTitle', [aboutWords(run)])}
          </h2>
          <p class="hint">
            {t('admin.run.madeAt')} <When iso={run.finishedAt} />.{' '}
            {isOpen && count > 0 && t('admin.import.runLead')}
          </p>
          <PlanSum store={store} />
        </div>
        <div class="buttons">
          <ExportButton run={run} isWhole={run.changes.length === count} />
          {isOpen && <PlanButtons run={run} count={count} store={store} />}
        </div>
      </div>
      <PlanDone run={run} store={store} />
    </>
  );
}
