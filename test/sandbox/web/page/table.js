import { h } from './dom.js';
import { icon } from './icons.js';

const pageSize = 50;
const cellStyle = ({ width = 100, fixed }) =>
  `flex:${fixed ? 0 : width} 0 auto;width:${width}px;${fixed ? `max-width:${width}px` : ''}`;

const header = (app, id, columns, sort) =>
  h(
    'div',
    { class: 'rt-thead -header' },
    h(
      'div',
      { class: 'rt-tr', role: 'row' },
      columns.map((column) => {
        const sorted = sort.key === column.key ? (sort.down ? ' -sort-desc' : ' -sort-asc') : '';
        return h(
          'div',
          {
            key: column.key,
            class: `rt-th rt-resizable-header -cursor-pointer${column.number ? ' number' : ''}${sorted}`,
            role: 'columnheader',
            tabindex: '-1',
            style: cellStyle(column),
            onclick: () =>
              app.set({ [`${id}.sort`]: { key: column.key, down: sort.key === column.key && !sort.down } }),
          },
          h('div', { class: 'rt-resizable-header-content' }, column.label),
          h('div', { class: 'rt-resizer' }),
        );
      }),
    ),
  );

const body = (columns, rows, onopen) =>
  h(
    'div',
    { class: 'rt-tbody' },
    rows.map((row, index) =>
      h(
        'div',
        { class: 'rt-tr-group', role: 'rowgroup', id: String(row.id) },
        h(
          'div',
          {
            class: `rt-tr ${index % 2 ? '-even' : '-odd'}${onopen ? ' clickable' : ''}`,
            role: 'row',
            onclick: onopen && (() => onopen(row)),
          },
          columns.map((column) =>
            h(
              'div',
              {
                class: `rt-td${column.number ? ' number' : ''}`,
                role: 'gridcell',
                style: cellStyle(column),
              },
              column.cell ? column.cell(row) : String(row[column.key] ?? ''),
            ),
          ),
        ),
      ),
    ),
  );

const pager = (app, id, page, total) => {
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const to = (target) => () => app.set({ [`${id}.page`]: target });
  const from = total === 0 ? 0 : page * pageSize + 1;
  return h(
    'div',
    { class: 'pagination-bottom' },
    h(
      'div',
      { class: '-pagination' },
      h('span', { class: '-pageInfo' }, `${from}–${Math.min(total, (page + 1) * pageSize)} / ${total}`),
      h(
        'button',
        { class: '-btn', type: 'button', title: '‹', disabled: page === 0, onclick: to(page - 1) },
        icon('back', 16),
      ),
      h(
        'button',
        { class: '-btn', type: 'button', title: '›', disabled: page >= pages - 1, onclick: to(page + 1) },
        icon('forward', 16),
      ),
    ),
  );
};

/** react-table version 6, as far as its markup goes. Rows are not links: a click opens. */
export const table = (app, { id, columns, rows, onopen, paged = true }) => {
  const sort = app.ui[`${id}.sort`] ?? {};
  const page = Math.min(app.ui[`${id}.page`] ?? 0, Math.max(0, Math.ceil(rows.length / pageSize) - 1));
  const by = (row) => row[sort.key];
  const sorted = sort.key
    ? [...rows].sort((a, b) =>
        typeof by(a) === 'number' ? by(a) - by(b) : String(by(a) ?? '').localeCompare(String(by(b) ?? '')),
      )
    : rows;
  if (sort.down) sorted.reverse();
  const shown = paged ? sorted.slice(page * pageSize, (page + 1) * pageSize) : sorted;
  return h(
    'div',
    { class: 'ReactTable -striped -highlight' },
    h(
      'div',
      { class: 'rt-table', role: 'grid' },
      header(app, id, columns, sort),
      body(columns, shown, onopen),
    ),
    rows.length === 0 && h('div', { class: 'rt-noData' }, app.t('nothing')),
    paged && pager(app, id, page, rows.length),
  );
};
