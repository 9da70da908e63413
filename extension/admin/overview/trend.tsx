import type { Overview } from '../../../shared/overview.ts';
import { t } from '../../i18n/translate.ts';
import { hashOf } from '../core/route.ts';
import { beforeWords, yesterdayWords } from './overview-words.ts';

/**
 * What moved since yesterday, and how the figures were a week ago.
 * @param overview undefined: not answered yet, or by a companion that knows none
 */
export const Trend = ({ overview }: { readonly overview: Overview | undefined }) =>
  overview === undefined ? null : (
    <p class="hint">
      <a href={hashOf('movements')}>{t('admin.overview.yesterday')}</a> {yesterdayWords(overview.yesterday)}
      {overview.before !== null && ` · ${beforeWords(overview.before)}`}
    </p>
  );
