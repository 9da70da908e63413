import type { ComponentChildren } from 'preact';
import type { Overview } from '../../../shared/overview.ts';
import { ageOf } from '../../i18n/age.ts';
import { ageWords } from '../../i18n/age-words.ts';
import { money } from '../../i18n/money.ts';
import { joined, number, t } from '../../i18n/translate.ts';
import { useApp } from '../core/context.ts';
import { hashOf } from '../core/route.ts';
import { endAndResultWords } from '../runs/run-words.ts';
import { statusTone } from '../runs/status-tone.ts';
import { When } from '../ui/when.tsx';

/** What the companion knows at a glance, the money first, each figure with where it comes from. */
export function Figures({ overview }: { readonly overview: Overview | undefined }) {
  const status = useApp().status.value;
  if (status === null) return null;
  const { counts, waiting, schedule } = status;
  const { lastRun } = schedule;
  const all = counts === null ? 0 : counts.mapped + counts.unmapped;
  // Before the first sync none is no figure: nothing has been looked at.
  const known = (count: number) => (count === 0 && lastRun === null ? '–' : number(count));
  return (
    <ul class="overview" aria-label={t('admin.overview.label')}>
      {overview !== undefined && <Differences {...overview} />}
      <Figure label={t('admin.overview.decisions')}>{known(waiting.decisions)}</Figure>
      {overview !== undefined && <Closing {...overview} known={known} />}
      <Figure
        label={t('admin.overview.lastSync')}
        hash={lastRun === null ? hashOf('import') : hashOf('history', lastRun.runId)}
        hint={lastRun !== null && <span class={statusTone(lastRun)}>{endAndResultWords(lastRun)}</span>}
      >
        {lastRun === null ? t('admin.headline.neverSynced') : <When iso={lastRun.finishedAt} age={false} />}
      </Figure>
      <Figure label={t('admin.overview.mapped')} hash={hashOf('customers')}>
        {counts === null ? '–' : t('admin.overview.of', [number(counts.mapped), number(all)])}
      </Figure>
      <Figure label={t('admin.overview.notImported')}>{known(waiting.notImported)}</Figure>
    </ul>
  );
}

/** How much is billed otherwise than bought, as compared last; a dash: nothing is known of it. */
function Differences({ billing }: Pick<Overview, 'billing'>) {
  const now = useApp().now.value;
  const label = t('admin.overview.differences');
  if (billing === null)
    return (
      <Figure label={label} hash={hashOf('billing')} hint={t('admin.billing.neverCompared')}>
        –
      </Figure>
    );
  const { wrong, atStake, unknown, notComparable, comparedAt } = billing;
  return (
    <Figure
      label={label}
      hash={hashOf('billing')}
      hint={joined([
        ...atStake.map(({ currency, amount }) => t('admin.stakes.aMonth', [money(amount, currency)])),
        unknown > 0 && t('admin.billing.unknownOf', unknown, [number(unknown)]),
        notComparable > 0 && t('admin.overview.notComparable', notComparable, [number(notComparable)]),
        ageWords(ageOf(comparedAt, now)),
      ])}
    >
      {number(wrong)}
    </Figure>
  );
}

/** How many windows close within a week, and the first of them. */
function Closing({
  closing,
  closesFirst,
  known,
}: Pick<Overview, 'closing' | 'closesFirst'> & { readonly known: (count: number) => string }) {
  const now = useApp().now.value;
  return (
    <Figure
      label={t('admin.overview.closing')}
      hash={hashOf('renewals')}
      hint={closesFirst !== null && `${closesFirst.customerName}, ${ageWords(ageOf(closesFirst.at, now))}`}
    >
      {known(closing)}
    </Figure>
  );
}

interface FigureProps {
  readonly label: string;
  readonly hash?: string;
  readonly hint?: ComponentChildren;
  readonly children: ComponentChildren;
}

const Figure = ({ label, hash, hint, children }: FigureProps) => (
  <li>
    <span class="muted block">{label}</span>
    <span class="figure block">{hash === undefined ? children : <a href={hash}>{children}</a>}</span>
    <span class="hint block">{hint}</span>
  </li>
);
