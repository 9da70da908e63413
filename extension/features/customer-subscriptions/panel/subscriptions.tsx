import { useSignal } from '@preact/signals';
import { i18n } from '#i18n';
import { toCsv } from '../../../../shared/csv.ts';
import type { Formats } from '../../../i18n/formats.ts';
import type { Group, Row, Sight } from '../model/row.ts';
import { filterRows, nextSort, type Sort, sortRows } from '../model/sort.ts';
import { toClipboard, toHtmlTable } from '../model/table-text.ts';
import { BillingAge } from './billing-age.tsx';
import { columnsFor, searchText, shownRow, shownTable } from './columns.ts';
import { ColumnsMenu } from './columns-menu.tsx';
import { useConfirming } from './confirming.ts';
import { csvTable } from './csv-fields.ts';
import { copyTable, saveFile } from './hand-over.ts';
import type { HiddenColumns } from './hidden-columns.ts';
import { onlyCurrency } from './money-labels.ts';
import { QuietButton } from './quiet-button.tsx';
import type { RowOrders } from './row-orders.tsx';
import { Table } from './table.tsx';
import { TotalsView } from './totals-view.tsx';

interface Props {
  readonly groups: readonly Group[];
  readonly formats: Formats;
  readonly sight: Sight;
  readonly hidden: HiddenColumns;
  readonly haloClientId: number;
  readonly orders: RowOrders;
  readonly locale: string;
  readonly now: Date;
  /** Says something to a screen reader. */
  readonly say: (text: string) => void;
}

/** Totals, tools and the table. */
export function Subscriptions(props: Props) {
  const { groups, formats, sight, hidden, haloClientId, orders, locale, now, say } = props;
  const search = useSignal('');
  const sort = useSignal<Sort>({ key: 'product', descending: false });
  const { done, confirm } = useConfirming();
  const all = groups.flatMap(({ rows }) => rows);
  const currency = onlyCurrency(all);
  const everyColumn = columnsFor(sight, currency, formats);
  const columns = everyColumn.filter(({ key }) => key === 'product' || !hidden.keys.value.has(key));
  const shown = groups
    .map((group) => {
      const found = filterRows(group.rows, search.value, (row) => searchText(everyColumn, group.name, row));
      return { ...group, rows: sortRows(found, sort.value, locale) };
    })
    .filter((group) => group.rows.length > 0 || search.value.trim() === '');
  const rows = shown.flatMap((group) => group.rows);

  const copy = async (name: string, cells: readonly string[][], heads: 'row' | 'column') => {
    const isCopied = await copyTable(toClipboard(cells), toHtmlTable(cells, heads));
    if (isCopied) confirm(name);
    say(isCopied ? i18n.t('panel.copied') : i18n.t('panel.notCopied'));
  };
  const save = () => {
    const named = shown.flatMap(({ name, rows: own }) => own.map((row) => ({ customer: name, row })));
    const day = new Date().toISOString().slice(0, 10);
    saveFile(`sherweb-halo-${haloClientId}-${day}.csv`, toCsv(csvTable(named, sight, formats)));
    confirm('csv');
    say(i18n.t('panel.saved'));
  };

  return (
    <>
      <div class="tools">
        <TotalsView {...{ rows, of: all.length, formats, sight }} />
        <div class="actions">
          <input
            type="search"
            value={search.value}
            placeholder={i18n.t('panel.filter')}
            aria-label={i18n.t('panel.filter')}
            onInput={(event) => {
              search.value = event.currentTarget.value;
            }}
          />
          <ColumnsMenu columns={everyColumn} hidden={hidden} formats={formats} />
          <QuietButton
            label={i18n.t('panel.copy')}
            doneLabel={i18n.t('panel.copied')}
            isDone={done.value === 'table'}
            onClick={() => void copy('table', shownTable(columns, rows), 'row')}
          />
          <QuietButton
            label="CSV"
            doneLabel={i18n.t('panel.savedShort')}
            isDone={done.value === 'csv'}
            onClick={save}
          />
        </div>
      </div>
      {rows.length === 0 ? (
        <p class="nothing">{i18n.t('panel.nothingFound', [search.value])}</p>
      ) : (
        <Table
          {...{ groups: shown, columns, formats, sight, currency, orders }}
          sort={sort.value}
          copiedId={done.value}
          onSort={(key) => {
            sort.value = nextSort(sort.value, key);
          }}
          onCopy={(row: Row) => void copy(row.id, shownRow(columns, row), 'column')}
        />
      )}
      {sight.billing && <BillingAge {...{ rows: all, formats, now }} />}
    </>
  );
}
