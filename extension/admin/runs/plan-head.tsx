import { useSignal } from '@preact/signals';
import type { SyncPlan } from '../../../shared/sync-plan.ts';
import type { SyncRun } from '../../../shared/sync-run.ts';
import { number, t } from '../../i18n/translate.ts';
import { Button } from '../ui/button.tsx';
import { Question } from '../ui/dialog.tsx';
import { Notice } from '../ui/problem-box.tsx';
import { When } from '../ui/when.tsx';
import { ExportButton } from './export-button.tsx';
import { HoldBox } from './hold-box.tsx';
import { scopeWords } from './run-words.ts';
import type { RunStore } from './store.ts';

interface PlanHeadProps {
  readonly run: SyncRun;
  readonly state: SyncPlan['state'] | null;
  readonly store: RunStore;
}

/** What a plan is about, how old it is, and the button that applies exactly it. */
export function PlanHead({ run, state, store }: PlanHeadProps) {
  const isAsking = useSignal(false);
  const count = store.changeCount.value;
  const counted: [string] = [number(count)];
  const isHeld = run.status === 'held';
  const isOpen = state === 'preview' || state === 'held';
  const apply = () => void store.apply();
  return (
    <>
      {isHeld && isOpen && <HoldBox holds={run.holds} />}
      <div class="run-head">
        <div>
          <h2>
            {isHeld
              ? t('admin.run.heldTitle', [scopeWords(run.scope)])
              : t('admin.run.previewTitle', [scopeWords(run.scope)])}
          </h2>
          <p class="hint">
            {t('admin.run.madeAt')} <When iso={run.finishedAt} />.{' '}
            {isOpen && count > 0 && t('admin.import.runLead')}
          </p>
        </div>
        <div class="buttons">
          <ExportButton run={run} isWhole={run.changes.length === count} />
          {isOpen && isHeld && (
            <Button busy={store.action.isBusy.value} onClick={() => void store.drop()}>
              {t('admin.run.drop')}
            </Button>
          )}
          {isOpen && count > 0 && (
            <Button
              kind="main"
              busy={store.action.isBusy.value}
              onClick={() => {
                if (isHeld) isAsking.value = true;
                else apply();
              }}
            >
              {isHeld ? t('admin.run.approve', count, counted) : t('admin.run.apply', count, counted)}
            </Button>
          )}
        </div>
      </div>
      {state === 'applied' && <Notice>{t('admin.run.planApplied')}</Notice>}
      {state === 'moved' && <Notice>{t('admin.run.planMoved')}</Notice>}
      {state === 'dropped' && <Notice>{t('admin.run.planDropped')}</Notice>}
      {isAsking.value && (
        <Question
          title={t('admin.run.approveTitle', count, counted)}
          text={[...run.holds.slice(0, 1).map((hold) => hold.message), t('admin.run.approveText')].join(' ')}
          confirm={t('admin.run.approve', count, counted)}
          onConfirm={apply}
          onClose={() => {
            isAsking.value = false;
          }}
        />
      )}
    </>
  );
}
