import type { RunProgress } from '../../../shared/sync-run.ts';
import { t } from '../../i18n/translate.ts';

/** What a run is doing now, as the companion tells it in the reader's language. */
export const doingWords = (progress: RunProgress): string =>
  progress.waiting ? t('admin.run.waiting') : progress.doing;
