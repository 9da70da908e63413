import type { Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { number } from '../../i18n/translate.ts';

interface FilterBarProps<Filter extends string> {
  /** What is chosen among, for screen readers. */
  readonly label: string;
  readonly filters: readonly Filter[];
  readonly chosen: Signal<Filter>;
  readonly words: (filter: Filter) => string;
  /** How many rows each shows. */
  readonly counts: Readonly<Record<Filter, number>>;
  /** Told when one is chosen. */
  readonly onChoose?: () => void;
  /** What stands beside the filters. */
  readonly children: ComponentChildren;
}

/** Which rows of a table are shown, each choice with how many there are; what there is none of needs no choice. */
export const FilterBar = <Filter extends string>({
  label,
  filters,
  chosen,
  words,
  counts,
  onChoose,
  children,
}: FilterBarProps<Filter>) => {
  const isOffered = (filter: Filter, place: number) =>
    place === 0 || filter === chosen.value || counts[filter] > 0;
  return (
    <div class="filter-bar">
      <fieldset class="filters">
        <legend class="unseen">{label}</legend>
        {filters.filter(isOffered).map((filter) => (
          <button
            key={filter}
            type="button"
            class="filter"
            aria-pressed={chosen.value === filter}
            onClick={() => {
              chosen.value = filter;
              onChoose?.();
            }}
          >
            {words(filter)} <span class="count">{number(counts[filter])}</span>
          </button>
        ))}
      </fieldset>
      {children}
    </div>
  );
};

interface SearchBoxProps {
  readonly label: string;
  readonly search: Signal<string>;
}

/** Finds rows of a table as one types. */
export const SearchBox = ({ label, search }: SearchBoxProps) => (
  <input
    type="search"
    class="search"
    aria-label={label}
    placeholder={label}
    value={search.value}
    onInput={(event) => {
      search.value = event.currentTarget.value;
    }}
  />
);
