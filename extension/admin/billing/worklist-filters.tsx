import type { BillingState } from '../../../shared/billing.ts';
import { billingStateWords } from '../../i18n/billing-state.ts';
import { number, t } from '../../i18n/translate.ts';
import { FilterBar, SearchBox } from '../ui/filter-bar.tsx';
import { billingFilters } from './rows.ts';
import type { BillingStore } from './store.ts';
import { filterWords } from './words.ts';

/** Which rows are shown: the kind of difference, one state of it, by customer, and what is searched for. */
export function WorklistFilters({ store }: { readonly store: BillingStore }) {
  const { states, state, grouped, counts, filter } = store;
  return (
    <FilterBar
      label={t('admin.billing.filter')}
      filters={billingFilters}
      chosen={filter}
      words={filterWords}
      counts={counts.value}
    >
      <div class="narrow">
        <button
          type="button"
          class="filter"
          aria-pressed={grouped.value}
          onClick={() => {
            grouped.value = !grouped.value;
          }}
        >
          {t('admin.billing.group')}
        </button>
        {states.value.size > 1 && (
          <select
            aria-label={t('admin.billing.column.state')}
            value={state.value ?? ''}
            onChange={({ currentTarget: { value } }) => {
              state.value = [...states.value.keys()].find((each) => each === value) ?? null;
            }}
          >
            <option value="">{t('admin.billing.anyState')}</option>
            {[...states.value].map(([each, count]: [BillingState, number]) => (
              <option key={each} value={each}>
                {billingStateWords(each)} ({number(count)})
              </option>
            ))}
          </select>
        )}
        <SearchBox label={t('admin.billing.search')} search={store.search} />
      </div>
    </FilterBar>
  );
}
