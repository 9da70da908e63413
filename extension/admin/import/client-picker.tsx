import { useSignal } from '@preact/signals';
import { finderOf, folded } from '../../i18n/search.ts';
import { number, t } from '../../i18n/translate.ts';
import { toggled } from '../core/selection.ts';
import { SearchBox } from '../ui/filter-bar.tsx';
import { ProblemBox } from '../ui/problem-box.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { VirtualRows } from '../ui/virtual-rows.tsx';
import type { ImportStore } from './store.ts';

/** Mapped Halo customers to choose from. */
export function ClientPicker({ store }: { readonly store: ImportStore }) {
  const search = useSignal('');
  const { mapped, chosen } = store;
  if (mapped.value.value?.isWhole !== true)
    return mapped.problem.value === null ? (
      <Skeleton rows={6} />
    ) : (
      <ProblemBox problem={mapped.problem.value} />
    );
  const isFound = finderOf(search.value);
  const rows = store.haloCustomers.value.filter(
    ({ id, name }) => isFound === null || isFound(folded(`${name} ${id}`)),
  );
  const toggle = (id: number) => {
    chosen.value = toggled(chosen.value, id);
  };
  return (
    <div class="picker">
      <SearchBox label={t('admin.import.searchCustomers')} search={search} />
      <VirtualRows
        class="picker-rows"
        label={t('admin.import.chosen')}
        rows={rows}
        keyOf={({ id }) => String(id)}
        height={32}
        empty={<p class="empty">{t('admin.import.noneMapped')}</p>}
        render={({ id, name }) => (
          <td>
            <label class="picker-row">
              <input type="checkbox" checked={chosen.value.has(id)} onChange={() => toggle(id)} />
              <span class="cut">
                {name} <span class="muted">{id}</span>
              </span>
            </label>
          </td>
        )}
      />
      <p class="hint" aria-live="polite">
        {t('admin.import.chosenCount', chosen.value.size, [number(chosen.value.size)])}
      </p>
    </div>
  );
}
