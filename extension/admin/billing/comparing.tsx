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

/** A comparison that is under way, and why the last one failed; what was compared before stays in sight. */
export function Comparing({ store: { comparison } }: { readonly store: BillingStore }) {
  const { value: running } = comparison.running;
  const { value: problem } = comparison.problem;
  if (running === null) return problem === null ? null : <ProblemBox problem={problem} />;
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
