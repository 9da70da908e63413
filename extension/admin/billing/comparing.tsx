import { joined, number, t } from '../../i18n/translate.ts';
import { ProblemBox } from '../ui/problem-box.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import type { BillingStore } from './store.ts';

type Doing = NonNullable<BillingStore['comparison']['running']['value']>['doing'];

function doingWords(doing: Doing): string {
  switch (doing) {
    case 'sherweb':
      return t('admin.billing.doing.sherweb');
    case 'invoices':
      return t('admin.billing.doing.invoices');
    case 'licences':
      return t('admin.billing.doing.licences');
    case 'comparing':
      return t('admin.billing.doing.comparing');
  }
}

/**
 * A comparison that is under way, and why the last one failed; what was compared before stays in sight. What is done
 * keeps its place until the screen is left, so that nothing under it jumps.
 */
export function Comparing({ store: { comparison } }: { readonly store: BillingStore }) {
  const { value: running } = comparison.running;
  const { value: problem } = comparison.problem;
  const { value: isDone } = comparison.isDone;
  if (problem !== null && running === null) return <ProblemBox problem={problem} />;
  if (running === null)
    return isDone ? (
      <div class="run-progress">
        <ProgressBar done={1} total={1} label={t('admin.billing.comparing')} />
        <p class="run-progress-line muted" role="status">
          {t('admin.billing.comparedNow')}
        </p>
      </div>
    ) : null;
  const { doing, done, total } = running;
  return (
    <div class="run-progress">
      <ProgressBar done={done} total={total} label={t('admin.billing.comparing')} />
      <p class="run-progress-line muted" role="status">
        {joined([doingWords(doing), total > 0 && t('admin.billing.doneOf', [number(done), number(total)])])}
      </p>
    </div>
  );
}
