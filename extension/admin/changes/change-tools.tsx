import { t } from '../../i18n/translate.ts';
import { kindWords } from './change-words.ts';
import type { ChangeFilter, filterChoices } from './filter-changes.ts';

interface ChangeToolsProps {
  readonly choices: ReturnType<typeof filterChoices>;
  readonly filter: ChangeFilter;
  readonly onFilter: (filter: ChangeFilter) => void;
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly isByCustomer: boolean;
  readonly onByCustomer: (isByCustomer: boolean) => void;
}

/** Finds, filters and groups changes. */
export const ChangeTools = ({ choices, filter, onFilter, ...props }: ChangeToolsProps) => (
  <div class="filter-bar change-tools">
    <input
      type="search"
      class="search"
      aria-label={t('admin.change.search')}
      placeholder={t('admin.change.search')}
      value={props.search}
      onInput={(event) => props.onSearch(event.currentTarget.value)}
    />
    <select
      aria-label={t('admin.change.filterKind')}
      value={filter.kind ?? ''}
      onChange={({ currentTarget }) =>
        onFilter({ ...filter, kind: choices.kinds.find((kind) => kind === currentTarget.value) ?? null })
      }
    >
      <option value="">{t('admin.change.allKinds')}</option>
      {choices.kinds.map((kind) => (
        <option key={kind} value={kind}>
          {kindWords(kind)}
        </option>
      ))}
    </select>
    <select
      aria-label={t('admin.change.filterCustomer')}
      value={filter.owner ?? ''}
      onChange={({ currentTarget }) => onFilter({ ...filter, owner: currentTarget.value || null })}
    >
      <option value="">{t('admin.change.allCustomers')}</option>
      {choices.owners.map(({ owner, name }) => (
        <option key={owner} value={owner}>
          {name}
        </option>
      ))}
    </select>
    <fieldset class="filters">
      <legend class="unseen">{t('admin.change.groupBy')}</legend>
      {[false, true].map((byCustomer) => (
        <button
          key={String(byCustomer)}
          type="button"
          class="filter"
          aria-pressed={props.isByCustomer === byCustomer}
          onClick={() => props.onByCustomer(byCustomer)}
        >
          {byCustomer ? t('admin.change.byCustomer') : t('admin.change.byKind')}
        </button>
      ))}
    </fieldset>
  </div>
);
