import { i18n } from '#i18n';
import type { Group, Row } from '../model/row.ts';
import type { Sort, SortKey } from '../model/sort.ts';
import type { Column } from './columns.ts';
import type { RowProps } from './row-props.ts';
import { RowView } from './row-view.tsx';

interface Props extends Pick<RowProps, 'formats' | 'sight' | 'currency' | 'orders'> {
  readonly groups: readonly Group[];
  readonly columns: readonly Column[];
  readonly sort: Sort;
  readonly onSort: (key: SortKey) => void;
  /** The row that was just copied. */
  readonly copiedId: string | null;
  readonly onCopy: (row: Row) => void;
}

/** The table of subscriptions, in groups when several Sherweb customers are mapped to this one. */
export function Table({ groups, columns, sort, onSort, copiedId, onCopy, ...common }: Props) {
  const { sight } = common;
  const isGrouped = groups.length > 1;
  const keys = new Set(columns.map(({ key }) => key));
  const shows = (key: SortKey) => keys.has(key);
  const standsOut = groups.some(({ rows }) => rows.some(({ licenceId }) => licenceId !== null));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached with the keyboard
    <section class="scroll" aria-label={i18n.t('panel.table')} tabIndex={0}>
      <table class={sight.money === null ? undefined : 'with-money'}>
        <thead>
          <tr>
            {columns.map((column) => (
              <Head key={column.key} column={column} sort={sort} onSort={onSort} />
            ))}
            <td class="tool" />
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.customerId}>
            {isGrouped && (
              <tr class="group">
                <th scope="rowgroup" colSpan={columns.length + 1}>
                  {group.name}{' '}
                  <span class="muted">
                    {i18n.t('panel.active', group.rows.filter((row) => row.isActive).length)}
                  </span>
                </th>
              </tr>
            )}
            {group.rows.map((row) => (
              <RowView
                key={row.id}
                {...{ ...common, row, standsOut, shows }}
                columnCount={columns.length + 1}
                isCopied={copiedId === row.id}
                onCopy={() => onCopy(row)}
              />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

interface HeadProps {
  readonly column: Column;
  readonly sort: Sort;
  readonly onSort: (key: SortKey) => void;
}

function Head({ column: { key, label, unit, isNumber }, sort, onSort }: HeadProps) {
  const isSorted = sort.key === key;
  const order = isSorted ? (sort.descending ? 'descending' : 'ascending') : undefined;
  return (
    <th scope="col" class={`fold-${key}${isNumber ? ' number' : ''}`} aria-sort={order}>
      <button type="button" class="sort" onClick={() => onSort(key)}>
        <span>
          {label}
          {unit !== undefined && <small> {unit}</small>}
        </span>
        <span class="arrow" aria-hidden="true">
          {order === undefined ? '' : order === 'ascending' ? '↑' : '↓'}
        </span>
      </button>
    </th>
  );
}
