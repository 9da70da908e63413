import { useSignal } from '@preact/signals';
import { i18n } from '#i18n';
import { toCsv } from '../../../../shared/csv.ts';
import type { Formats } from '../model/formats.ts';
import type { Group } from '../model/rows.ts';
import { filterRows, nextSort, type Sort, sortRows } from '../model/sort.ts';
import { toClipboard } from '../model/table-text.ts';
import { columnsFor, onlyCurrency, rowLine, textTable } from './columns.ts';
import { copyText, saveFile } from './hand-over.ts';
import { Table } from './table.tsx';
import { TotalsView } from './totals-view.tsx';

interface Props {
  readonly groups: readonly Group[];
  readonly formats: Formats;
  readonly money: boolean;
  readonly haloClientId: number;
  readonly locale: string;
  /** Says something to a screen reader. */
  readonly say: (text: string) => void;
}

/** Totals, tools and the table. */
export function Subscriptions({ groups, formats, money, haloClientId, locale, say }: Props) {
  const search = useSignal('');
  const sort = useSignal<Sort>({ key: 'product', descending: false });
  const all = groups.flatMap(({ rows }) => rows);
  const currency = onlyCurrency(all);
  const shown = groups
    .map((group) => ({ ...group, rows: sortRows(filterRows(group.rows, search.value), sort.value, locale) }))
    .filter((group) => group.rows.length > 0 || search.value.trim() === '');
  const table = () =>
    textTable(
      shown.flatMap(({ name, rows }) => rows.map((row) => ({ customer: name, row }))),
      money,
      formats,
    );
  const copy = async (text: string) =>
    say((await copyText(text)) ? i18n.t('panel.copied') : i18n.t('panel.notCopied'));
  const save = () => {
    saveFile(`sherweb-halo-${haloClientId}-${new Date().toISOString().slice(0, 10)}.csv`, toCsv(table()));
    say(i18n.t('panel.saved'));
  };

  return (
    <>
      <div class="tools">
        <TotalsView {...{ rows: all, formats, money }} />
        <input
          type="search"
          value={search.value}
          placeholder={i18n.t('panel.filter')}
          aria-label={i18n.t('panel.filter')}
          onInput={(event) => {
            search.value = event.currentTarget.value;
          }}
        />
        <button type="button" class="quiet" onClick={() => void copy(toClipboard(table()))}>
          {i18n.t('panel.copy')}
        </button>
        <button type="button" class="quiet" onClick={save}>
          CSV
        </button>
      </div>
      {shown.every(({ rows }) => rows.length === 0) ? (
        <p class="nothing">{i18n.t('panel.nothingFound', [search.value])}</p>
      ) : (
        <Table
          {...{ groups: shown, formats, money, currency, sort: sort.value }}
          columns={columnsFor(money, currency)}
          onSort={(key) => {
            sort.value = nextSort(sort.value, key);
          }}
          onCopy={(row) => void copy(rowLine(row, money, formats))}
        />
      )}
    </>
  );
}
