import { t } from '../../i18n/translate.ts';

/** Holds the place of rows that are on their way. */
export const Skeleton = ({ rows }: { readonly rows: number }) => (
  <div class="skeleton" role="status" aria-label={t('admin.loading')}>
    {Array.from({ length: rows }, (_, place) => (
      <div key={place} class="skeleton-row" />
    ))}
  </div>
);
