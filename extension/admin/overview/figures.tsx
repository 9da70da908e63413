import type { ComponentChildren } from 'preact';
import type { Billing } from '../../../shared/billing.ts';
import type { RenewalList } from '../../../shared/renewals.ts';
import { ageOf } from '../../i18n/age.ts';
import { ageWords } from '../../i18n/age-words.ts';
import { joined, number, t } from '../../i18n/translate.ts';
import { moneyWords } from '../changes/stakes-words.ts';
import { useApp } from '../core/context.ts';
import { isDifference, sumOf } from '../core/differences.ts';
import { hashOf } from '../core/route.ts';
import { countsWords } from '../runs/run-words.ts';
import { When } from '../ui/when.tsx';
import { closingSoon } from './closing.ts';
import type { WaitingStore } from './store.ts';

/** What the companion knows at a glance, the money first, each figure with where it comes from. */
export function Figures({ store }: { readonly store: WaitingStore }) {
  const status = useApp().status.value;
  if (status === null) return null;
  const { counts, waiting, schedule } = status;
  const { lastRun } = schedule;
  const all = counts === null ? 0 : counts.mapped + counts.unmapped;
  return (
    <ul class="overview" aria-label={t('admin.overview.label')}>
      <Differences billing={store.billing.value.value} />
      <Figure label={t('admin.overview.decisions')}>{number(waiting.decisions)}</Figure>
      <Closing list={store.renewals.value.value} />
      <Figure
        label={t('admin.overview.lastSync')}
        hash={lastRun === null ? hashOf('import') : hashOf('history', lastRun.runId)}
        hint={lastRun !== null && countsWords(lastRun.counts)}
      >
        {lastRun === null ? t('admin.headline.neverSynced') : <When iso={lastRun.finishedAt} age={false} />}
      </Figure>
      <Figure label={t('admin.overview.mapped')} hash={hashOf('customers')}>
        {counts === null ? '–' : t('admin.overview.of', [number(counts.mapped), number(all)])}
      </Figure>
      <Figure label={t('admin.overview.notImported')}>{number(waiting.notImported)}</Figure>
    </ul>
  );
}

/** How much is billed otherwise than bought, as compared last; a dash: nothing is known of it. */
function Differences({ billing }: { readonly billing: Billing | undefined }) {
  const now = useApp().now.value;
  const asOf = billing?.asOf ?? null;
  const { sums, unknown } = sumOf(billing?.rows ?? []);
  const not = billing?.notCompared.reduce((sum, { count }) => sum + count, 0) ?? 0;
  const hint =
    billing === undefined || asOf === null
      ? t('admin.billing.neverCompared')
      : joined([
          ...sums.map(({ currency, perMonth }) => t('admin.stakes.aMonth', [moneyWords(perMonth, currency)])),
          unknown > 0 && t('admin.billing.unknownOf', unknown, [number(unknown)]),
          not > 0 && t('admin.overview.notCompared', not, [number(not)]),
          ageWords(ageOf(asOf, now)),
        ]);
  return (
    <Figure label={t('admin.overview.differences')} hash={hashOf('billing')} hint={hint}>
      {billing === undefined || billing.compared === 0
        ? '–'
        : number(billing.rows.filter(isDifference).length)}
    </Figure>
  );
}

/** How many windows close within a week, and the first of them. */
function Closing({ list }: { readonly list: RenewalList | undefined }) {
  const now = useApp().now.value;
  const closing = closingSoon(list?.renewals ?? [], now.getTime());
  const [first] = closing;
  const unread = list?.unread ?? 0;
  return (
    <Figure
      label={t('admin.overview.closing')}
      hash={hashOf('renewals')}
      hint={joined([
        first?.windowClosesAt != null &&
          `${first.customerName}, ${ageWords(ageOf(first.windowClosesAt, now))}`,
        unread > 0 && t('admin.renewals.unread', unread, [number(unread)]),
      ])}
    >
      {list === undefined ? '–' : number(closing.length)}
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
