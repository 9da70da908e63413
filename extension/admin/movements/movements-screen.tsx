import { useEffect } from 'preact/hooks';
import { movementTable, type NamedChanges } from '../../../shared/movement-table.ts';
import { joined, number, t } from '../../i18n/translate.ts';
import { moreSeatsWords } from '../changes/stakes-words.ts';
import { useApp } from '../core/context.ts';
import { hasAnswered } from '../core/resource.ts';
import { useScreen } from '../core/use-screen.ts';
import { Button } from '../ui/button.tsx';
import { FilterBar, SearchBox } from '../ui/filter-bar.tsx';
import { LoadProblem } from '../ui/load-problem.tsx';
import { saveCsv } from '../ui/save-csv.ts';
import { Screen } from '../ui/screen.tsx';
import { When } from '../ui/when.tsx';
import { MovementTable } from './movement-table.tsx';
import { movementFilters } from './rows.ts';
import { createMovementsStore, type MovementsStore, sinceChoices } from './store.ts';
import { filterWords, tableLabels } from './words.ts';

/** What moved at Sherweb, and by hand in Halo, since a moment that is chosen. */
export function MovementsScreen() {
  const app = useApp();
  const store = useScreen((gone) => createMovementsStore(app, gone));
  useEffect(() => {
    void store.load();
  }, [store]);
  const { answer, counts, filter, rows } = store;
  const found = answer.value.value;
  return (
    <Screen
      kind="wide"
      title={t('admin.movements.title')}
      lead={found !== undefined && <Lead {...found} />}
      isReady={hasAnswered(answer)}
      actions={
        <>
          <SinceChooser store={store} />
          <Button disabled={rows.value.length === 0} onClick={() => found !== undefined && save(found)}>
            {t('admin.run.csv')}
          </Button>
        </>
      }
    >
      <LoadProblem problem={answer.problem.value} retry={() => void store.load()} />
      {found !== undefined && counts.value !== null && (
        <>
          {!found.changes.complete && (
            <div class="notice look" role="status">
              <span class="notice-sign" aria-hidden="true">
                ?
              </span>
              <p class="notice-body">{t('admin.movements.incomplete')}</p>
            </div>
          )}
          <FilterBar
            label={t('admin.movements.change')}
            filters={movementFilters.filter((each) => each === 'all' || (counts.value?.[each] ?? 0) > 0)}
            chosen={filter}
            words={filterWords}
            counts={counts.value}
          >
            <SearchBox label={t('admin.movements.search')} search={store.search} />
          </FilterBar>
          <MovementTable
            rows={rows.value}
            empty={counts.value.all === 0 ? t('admin.movements.none') : t('admin.movements.noneFound')}
          />
        </>
      )}
    </Screen>
  );
}

/** How many seats in all, at how many customers, since when. */
function Lead({ changes }: NamedChanges) {
  const { customers, from } = changes;
  const seats = customers.reduce((sum, each) => sum + each.seats.to - each.seats.from, 0);
  return (
    <>
      {joined([
        t('admin.counts.customers', customers.length, [number(customers.length)]),
        moreSeatsWords(seats),
        t('admin.movements.sinceThen'),
      ])}{' '}
      <When iso={from} />
    </>
  );
}

const SinceChooser = ({ store }: { readonly store: MovementsStore }) => (
  <select
    class="months"
    aria-label={t('admin.movements.since')}
    value={store.since.value}
    onChange={({ currentTarget: { value } }) => {
      const choice = sinceChoices.find((each) => each === value);
      if (choice !== undefined) void store.choose(choice);
    }}
  >
    {sinceChoices.map((choice) => (
      <option key={choice} value={choice}>
        {choice === 'last-invoice-run'
          ? t('admin.movements.lastInvoiceRun')
          : t('admin.movements.days', [number(Number(choice))])}
      </option>
    ))}
  </select>
);

const save = (found: NamedChanges): void =>
  saveCsv(`changes-${found.changes.from.slice(0, 10)}`, movementTable(found, tableLabels));
