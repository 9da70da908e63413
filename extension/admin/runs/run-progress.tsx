import { joined, number, t } from '../../i18n/translate.ts';
import { Button } from '../ui/button.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { doingWords } from './progress-words.ts';
import type { RunStore } from './store.ts';
import { timeLeftWords } from './time-left-words.ts';

/** How far it is, what it does now, how long it still takes, and a way to stop that keeps what is done. */
export function RunProgressView({ store }: { readonly store: RunStore }) {
  const progress = store.progress.value;
  if (progress === null) return null;
  const { done, phase } = progress;
  // All is counted, and yet it reads on: how much is left is not known.
  const total = phase === 'reading' && done >= progress.total ? 0 : progress.total;
  const left = store.leftMs.value;
  return (
    <div class="run-progress">
      <div class="run-progress-line">
        <p aria-live="polite">
          <strong>{store.isStopping.value ? t('admin.run.stopping') : doingWords(progress)}</strong>
        </p>
        <p class="muted figures">
          {joined([
            total > 0 && t('admin.run.of', [number(done), number(total)]),
            left !== null && timeLeftWords(left),
          ])}
        </p>
      </div>
      <ProgressBar done={done} total={total} label={doingWords(progress)} />
      <div class="buttons">
        <Button busy={store.isStopping.value} onClick={() => void store.stop()}>
          {t('admin.run.stop')}
        </Button>
        <span class="hint">
          {phase === 'applying' ? t('admin.run.stopHint') : t('admin.run.stopReadingHint')}
        </span>
      </div>
    </div>
  );
}
