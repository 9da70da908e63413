import type { Signal } from '@preact/signals';
import { t } from '../../i18n/translate.ts';
import { SearchBox } from '../ui/filter-bar.tsx';
import { kindWords } from './change-words.ts';
import type { ChangeFilter, filterChoices } from './filter-changes.ts';

interface ChangeToolsProps {
  readonly choices: ReturnType<typeof filterChoices>;
  readonly filter: ChangeFilter;
  readonly onFilter: (filter: ChangeFilter) => void;
  readonly search: Signal<string>;
  readonly isByCustomer: boolean;
  readonly onByCustomer: (isByCustomer: boolean) => void;
}

/** Finds, filters and groups changes. */
export const ChangeTools = ({ choices, filter, onFilter, ...props }: ChangeToolsProps) => (
  <div class="filter-bar change-tools">
    <SearchBox label={t('admin.change.search')} search={props.search} />
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
