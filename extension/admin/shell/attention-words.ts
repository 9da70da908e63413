import { number, t } from '../../i18n/translate.ts';
import type { Attention } from '../core/attention.ts';

/** An attention as a few words for a link. */
export function attentionWords({ kind, count, decided = 0 }: Attention): string {
  switch (kind) {
    case 'running':
      return t('admin.attention.running');
    case 'previewing':
      return t('admin.attention.previewing');
    case 'held':
      return t('admin.attention.held');
    case 'lastFailed':
      return t('admin.attention.lastFailed');
    case 'lastInterrupted':
      return t('admin.attention.lastInterrupted');
    case 'lastPartial':
      return t('admin.attention.lastPartial', count, [number(count)]);
    case 'decisions':
      return t('admin.attention.decisions', count, [number(count)]);
    case 'notImported':
      return t('admin.attention.notImported', count, [number(count)]);
    case 'unmapped':
      return decided === 0
        ? t('admin.attention.unmapped', count, [number(count)])
        : t('admin.attention.unmappedDecided', count, [number(count), number(decided)]);
    case 'notConfigured':
      return t('admin.attention.notConfigured');
    case 'note':
      return t('admin.attention.note', count, [number(count)]);
  }
}
