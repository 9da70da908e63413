import { number, t } from '../../i18n/translate.ts';
import { Button } from '../ui/button.tsx';
import { type GeneratedLine, generatedLines } from './generated-lines.ts';
import type { CustomersStore } from './store.ts';

/** What "Generate Mappings" did, a count for each outcome. */
export function GenerateReport({ store }: { readonly store: CustomersStore }) {
  const result = store.generated.value;
  if (result === null) return null;
  const lines = generatedLines(result).map((line) => ({ ...line, words: lineWords(line.kind) }));
  return (
    <section class="generate" aria-label={t('admin.generate.label')} aria-live="polite">
      <ul>
        {lines
          .filter(({ count }, place) => count > 0 || place === 0)
          .map(({ words, count, filter, ids }) => (
            <li key={words}>
              <span class="figure">{number(count)}</span>{' '}
              {count === 0 ? (
                words
              ) : (
                <button
                  type="button"
                  class="link"
                  onClick={() => {
                    store.filter.value = filter;
                    store.only.value = ids;
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

const lineWords = (kind: GeneratedLine['kind']): string => {
  switch (kind) {
    case 'created':
      return t('admin.generate.created');
    case 'already':
      return t('admin.generate.already');
    case 'near':
      return t('admin.generate.near');
    case 'ambiguous':
      return t('admin.generate.ambiguous');
    case 'noMatch':
      return t('admin.generate.noMatch');
    case 'inactive':
      return t('admin.generate.inactive');
    case 'excluded':
      return t('admin.generate.excluded');
  }
};
