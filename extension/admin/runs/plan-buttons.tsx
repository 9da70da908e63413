import { useSignal } from '@preact/signals';
import { sumStakes } from '../../../shared/stakes-sum.ts';
import type { RunReport } from '../../../shared/sync-run.ts';
import { number, t } from '../../i18n/translate.ts';
import { sumWords } from '../changes/stakes-words.ts';
import { Button } from '../ui/button.tsx';
import { Question } from '../ui/dialog.tsx';
import { Notice } from '../ui/problem-box.tsx';
import type { RunStore } from './store.ts';

interface PlanButtonsProps {
  readonly run: RunReport;
  /** How many changes it would apply. */
  readonly count: number;
  readonly store: RunStore;
}

/** Applies exactly a plan that waits, or drops it; what a guard found is asked about first. */
export function PlanButtons({ run, count, store }: PlanButtonsProps) {
  const isAsking = useSignal(false);
  const left = store.leaving.left.value.size;
  const rest = count - left;
  const counted: [string] = [number(rest)];
  const isHeld = run.planState === 'held';
  const apply = () => void store.apply();
  const words = isHeld ? t('admin.run.approve', rest, counted) : t('admin.run.apply', rest, counted);
  return (
    <>
      {isHeld && (
        <Button busy={store.action.isBusy.value} onClick={() => void store.drop()}>
          {t('admin.run.drop')}
        </Button>
      )}
      {left > 0 && (
        <Button kind="quiet" onClick={store.leaving.takeAll}>
          {t('admin.run.takeAll', left, [number(left)])}
        </Button>
      )}
      {count > 0 && (
        <Button
          kind="main"
          disabled={rest === 0}
          busy={store.action.isBusy.value}
          onClick={() => {
            if (run.holds.length > 0) isAsking.value = true;
            else apply();
          }}
        >
          {words}
        </Button>
      )}
      {isAsking.value && (
        <Question
          title={t('admin.run.approveTitle', rest, counted)}
          text={[
            ...run.holds.slice(0, 1).map((hold) => hold.message),
            sumWords(sumStakes(store.leaving.rest.value)),
            t('admin.run.approveText'),
          ].filter((paragraph) => paragraph !== '')}
          confirm={words}
          onConfirm={apply}
          onClose={() => {
            isAsking.value = false;
          }}
        />
      )}
    </>
  );
}

/** What became of a plan that waits no longer, with the way to a new one. */
export function PlanDone({ run, store }: Omit<PlanButtonsProps, 'count'>) {
  const words = doneWords(run.planState);
  if (words === null) return null;
  return (
    <Notice>
      <p>{words}</p>
      <div class="buttons">
        <Button busy={store.action.isBusy.value} onClick={() => void store.previewAgain()}>
          {t('admin.run.previewAgain')}
        </Button>
      </div>
    </Notice>
  );
}

function doneWords(state: RunReport['planState']): string | null {
  switch (state) {
    case 'applied':
      return t('admin.run.planApplied');
    case 'stopped':
      return t('admin.run.planStopped');
    case 'moved':
      return t('admin.run.planMoved');
    case 'dropped':
      return t('admin.run.planDropped');
    default:
      return null;
  }
}
