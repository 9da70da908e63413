import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { Note } from '../../../../shared/problem.ts';

/** What an error means: the companion's own note, or that this page lost its extension. */
export function noteOf(error: unknown): Note {
  const isOrphan = browser.runtime?.id === undefined;
  if (!isOrphan && error instanceof Error && 'note' in error) return error.note as Note;
  return {
    code: 'extension.gone',
    message: i18n.t('panel.gone.title'),
    action: i18n.t('panel.gone.text'),
    detail: String(error),
  };
}
