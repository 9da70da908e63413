import type { ComponentChildren } from 'preact';
import type { Status } from '../../../shared/status.ts';
import { number, t } from '../../i18n/translate.ts';
import { attentions } from '../core/attention.ts';
import { When } from '../ui/when.tsx';
import type { WaitingNow } from './waiting-now.ts';

/** What stands under the title: how many decisions are open and since when, or that nothing waits. */
export function leadOf({ decisions, isEmpty }: WaitingNow, status: Status | null): ComponentChildren {
  const [oldest] = decisions;
  if (oldest === undefined) return isEmpty && emptyWords(status);
  return (
    <>
      {t('admin.waiting.lead', decisions.length, [number(decisions.length)])} <When iso={oldest.openedAt} />
    </>
  );
}

/** What is said over an empty list: that nothing waits only where nothing does, wherever it stands. */
function emptyWords(status: Status | null): string | null {
  if (status === null) return null;
  if (status.schedule.lastRun === null) return t('admin.headline.neverSynced');
  return attentions(status).some(({ tone }) => tone !== 'calm') ? null : t('admin.waiting.none');
}
