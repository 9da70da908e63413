import { number, t } from '../../i18n/translate.ts';
import { billingFilters } from './rows.ts';
import type { BillingStore } from './store.ts';
import { filterWords } from './words.ts';

export const BillingFilterBar = ({ store }: { readonly store: BillingStore }) => (
  <div class="filter-bar">
    <fieldset class="filters">
      <legend class="unseen">{t('admin.billing.filter')}</legend>
      {billingFilters.map((filter) => (
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
      <button
        type="button"
        class="filter"
        aria-pressed={store.grouped.value}
        onClick={() => {
          store.grouped.value = !store.grouped.value;
        }}
      >
        {t('admin.billing.group')}
      </button>
    </fieldset>
    <input
      type="search"
      class="search"
      aria-label={t('admin.billing.search')}
      placeholder={t('admin.billing.search')}
      value={store.search.value}
      onInput={(event) => {
        store.search.value = event.currentTarget.value;
      }}
    />
  </div>
);
