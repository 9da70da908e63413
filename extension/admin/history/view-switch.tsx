import { t } from '../../i18n/translate.ts';
import { hashOf } from '../core/route.ts';

/** The two views of the history: what the syncs did, and what people changed. */
export const ViewSwitch = ({ view }: { readonly view: 'runs' | 'changes' }) => (
  <nav class="filters" aria-label={t('admin.history.views')}>
    <a class="filter" href={hashOf('history')} aria-current={view === 'runs' ? 'page' : undefined}>
      {t('admin.history.runs')}
    </a>
    <a
      class="filter"
      href={hashOf('history', null, { view: 'changes' })}
      aria-current={view === 'changes' ? 'page' : undefined}
    >
      {t('admin.audit.title')}
    </a>
  </nav>
);
