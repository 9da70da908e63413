import { number, t } from '../../i18n/translate.ts';
import type { Filter } from '../core/mapping-table/filter.ts';
import { Button } from '../ui/button.tsx';
import type { CustomersStore } from './store.ts';

/** What "Generate Mappings" did, a count for each outcome. */
export function GenerateReport({ store }: { readonly store: CustomersStore }) {
  const result = store.generated.value;
  if (result === null) return null;
  const inactive = result.inactiveNames.length;
  const lines: { words: string; count: number; filter: Filter | null }[] = [
    { words: t('admin.generate.created'), count: result.created, filter: 'mapped' },
    { words: t('admin.generate.already'), count: result.alreadyMapped, filter: 'mapped' },
    { words: t('admin.generate.near'), count: result.nearMatches.length, filter: 'nearMatch' },
    { words: t('admin.generate.ambiguous'), count: result.ambiguous, filter: 'ambiguous' },
    { words: t('admin.generate.noMatch'), count: result.noMatch, filter: 'unmapped' },
    { words: t('admin.generate.inactive'), count: inactive, filter: null },
    { words: t('admin.generate.excluded'), count: result.excluded, filter: 'excluded' },
  ];
  return (
    <section class="generate" aria-label={t('admin.generate.label')} aria-live="polite">
      <ul>
        {lines
          .filter(({ count }, place) => count > 0 || place === 0)
          .map(({ words, count, filter }) => (
            <li key={words}>
              <span class="figure">{number(count)}</span>{' '}
              {filter === null || count === 0 ? (
                words
              ) : (
                <button
                  type="button"
                  class="link"
                  onClick={() => {
                    store.filter.value = filter;
                  }}
                >
                  {words}
                </button>
              )}
            </li>
          ))}
      </ul>
      <Button
        kind="quiet"
        label={t('admin.close')}
        onClick={() => {
          store.generated.value = null;
        }}
      >
        ✕
      </Button>
    </section>
  );
}
