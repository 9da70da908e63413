import type { ComponentChildren } from 'preact';
import { number, t } from '../../i18n/translate.ts';
import { useApp } from '../core/context.ts';
import { hashOf } from '../core/route.ts';
import { countsWords } from '../runs/run-words.ts';
import { When } from '../ui/when.tsx';

/** What the companion knows at a glance, each figure with where it comes from. */
export function Figures() {
  const status = useApp().status.value;
  if (status === null) return null;
  const { counts, waiting, schedule } = status;
  const { lastRun } = schedule;
  const all = counts === null ? 0 : counts.mapped + counts.unmapped;
  return (
    <ul class="overview" aria-label={t('admin.overview.label')}>
      <Figure label={t('admin.overview.mapped')} hash={hashOf('customers')}>
        {counts === null ? '–' : t('admin.overview.of', [number(counts.mapped), number(all)])}
      </Figure>
      <Figure label={t('admin.overview.decisions')}>{number(waiting.decisions)}</Figure>
      <Figure label={t('admin.overview.notImported')}>{number(waiting.notImported)}</Figure>
      <Figure
        label={t('admin.overview.lastSync')}
        hash={lastRun === null ? hashOf('import') : hashOf('history', lastRun.runId)}
        hint={lastRun !== null && countsWords(lastRun.counts)}
      >
        {lastRun === null ? t('admin.headline.neverSynced') : <When iso={lastRun.finishedAt} age={false} />}
      </Figure>
    </ul>
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
