import { h } from '../dom.js';
import { icon } from '../icons.js';
import { avatar, button, fab } from '../parts.js';
import { customerUrl } from '../route.js';
import { table } from '../table.js';

export const statusPill = (app, active) =>
  h('span', { class: `status-pill${active ? ' on' : ''}` }, app.t(active ? 'active' : 'inactive'));

const columns = (app) => [
  { key: 'id', label: 'ID', width: 70, fixed: true },
  {
    key: 'name',
    label: app.t('name'),
    width: 280,
    cell: ({ name }) => h('div', { class: 'name-cell' }, avatar(name), h('span', {}, name)),
  },
  { key: 'toplevel_name', label: app.t('topLevel'), width: 140 },
  { key: 'main_site_name', label: app.t('mainSite'), width: 140 },
  { key: 'users', label: app.t('users'), width: 100, number: true },
  { key: 'openTickets', label: app.t('openTickets'), width: 120, number: true },
  { key: 'inactive', label: app.t('status'), width: 110, cell: ({ inactive }) => statusPill(app, !inactive) },
];

export const customers = (app) => {
  app.title = `${app.t('customers')} - Halo`;
  const query = (app.ui.query ?? '').toLowerCase();
  const rows = app.data.customers.filter(({ name }) => name.toLowerCase().includes(query));
  return [
    h(
      'div',
      { class: 'page-head' },
      h('h1', { class: 'page-title' }, app.t('customers')),
      h(
        'div',
        { class: 'list-search' },
        icon('search', 16),
        h('input', {
          class: 'search-input',
          type: 'search',
          placeholder: app.t('search'),
          'aria-label': app.t('search'),
          value: app.ui.query ?? '',
          oninput: (event) => app.set({ query: event.target.value, 'customers.page': 0 }),
        }),
      ),
      h(
        'div',
        { class: 'buttons-container' },
        fab('filter', 'Filter'),
        fab('refresh', 'Refresh', () => app.poll()),
        button(app.t('newCustomer'), () => app.go(customerUrl(-1)), { name: 'plus' }),
      ),
    ),
    h(
      'div',
      { class: 'panel' },
      table(app, {
        id: 'customers',
        columns: columns(app),
        rows,
        onopen: ({ id }) => app.go(customerUrl(id)),
      }),
    ),
  ];
};
