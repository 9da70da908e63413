import { number, t } from '../../i18n/translate.ts';
import { filters } from '../core/mapping-table/filter.ts';
import { filterWords } from './state-words.ts';
import type { CustomersStore } from './store.ts';

export const FilterBar = ({ store }: { readonly store: CustomersStore }) => (
  <div class="filter-bar">
    <fieldset class="filters">
      <legend class="unseen">{t('admin.customers.filter')}</legend>
      {filters.map((filter) => (
        <button
          key={filter}
          type="button"
          class="filter"
          aria-pressed={store.filter.value === filter}
          onClick={() => {
            store.filter.value = filter;
          }}
        >
          {filterWords(filter)} <span class="count">{number(store.counts.value[filter])}</span>
        </button>
      ))}
    </fieldset>
    <SearchBox store={store} />
  </div>
);

export const SearchBox = ({ store }: { readonly store: CustomersStore }) => (
  <input
    type="search"
    class="search"
    aria-label={t('admin.customers.search')}
    placeholder={t('admin.customers.search')}
    value={store.search.value}
    onInput={(event) => {
      store.search.value = event.currentTarget.value;
    }}
  />
);
