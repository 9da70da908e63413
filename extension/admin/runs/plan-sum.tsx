import { sumStakes } from '../../../shared/stakes-sum.ts';
import { t } from '../../i18n/translate.ts';
import { sumWords } from '../changes/stakes-words.ts';
import type { RunStore } from './store.ts';

/** What applying a plan means in sum, without what is left out; nothing where it moves nothing. */
export function PlanSum({ store }: { readonly store: RunStore }) {
  const words = sumWords(sumStakes(store.leaving.rest.value));
  return words === '' ? null : <p class="figures">{t('admin.run.inSum', [words])}</p>;
}
