import { h } from '../dom.js';
import { avatar, button, crumbs, fab, field, link, moment } from '../parts.js';
import { customerUrl, ticketUrl } from '../route.js';
import { table } from '../table.js';

const number = (id) => String(id).padStart(7, '0');
const priority = (level) => h('span', { class: `priority priority-${level.toLowerCase()}` }, level);

export const tickets = (app) => {
  app.title = `${app.t('tickets')} - Halo`;
  return [
    h(
      'div',
      { class: 'page-head' },
      h('h1', { class: 'page-title' }, app.t('tickets')),
      h(
        'div',
        { class: 'buttons-container' },
        fab('filter', 'Filter'),
        fab('refresh', 'Refresh', () => app.poll()),
      ),
    ),
    h(
      'div',
      { class: 'panel' },
      table(app, {
        id: 'tickets',
        rows: app.data.tickets,
        onopen: ({ id }) => app.go(ticketUrl(id)),
        columns: [
          { key: 'id', label: 'ID', width: 90, fixed: true, cell: ({ id }) => number(id) },
          { key: 'summary', label: app.t('summary'), width: 320 },
          { key: 'client', label: app.t('customer'), width: 200 },
          { key: 'status', label: app.t('status'), width: 110 },
          { key: 'priority', label: app.t('priority'), width: 100, cell: (row) => priority(row.priority) },
          { key: 'agent', label: app.t('agent'), width: 130 },
          { key: 'updated', label: app.t('lastUpdate'), width: 170, cell: ({ updated }) => moment(updated) },
        ],
      }),
    ),
  ];
};

const hourBefore = (iso) => new Date(Date.parse(iso) - 4_980_000).toISOString();

const action = (who, when, text) =>
  h(
    'div',
    { class: 'action' },
    avatar(who),
    h(
      'div',
      { class: 'action-words' },
      h('div', { class: 'action-head' }, h('strong', {}, who), h('span', {}, moment(when))),
      h('p', {}, text),
    ),
  );

export const ticket = (app) => {
  const { ticket: one } = app.data;
  app.title = `${number(one.id)} - Halo`;
  return [
    crumbs(app, [app.t('tickets'), '/tickets'], [number(one.id)]),
    h(
      'div',
      { class: 'entity-head' },
      h(
        'div',
        { class: 'entity-words' },
        h('h1', { class: 'entity-name' }, one.summary),
        h('div', { class: 'entity-sub' }, number(one.id), priority(one.priority)),
      ),
      h(
        'div',
        { class: 'buttons-container' },
        button('Reply', () => undefined, { name: 'mail' }),
        fab('edit', 'Edit'),
      ),
    ),
    h(
      'div',
      { class: 'entity-columns' },
      h(
        'div',
        { class: 'panel entity-main' },
        app.options.iframes &&
          h('iframe', { class: 'notes-frame', title: 'Reply', src: `/editor?ticketid=${one.id}` }),
        one.notes.map(({ note }) => action('Sherweb for Halo', one.updated, note)),
        action(one.agent, one.updated, 'I am on it and will call within the hour.'),
        action(one.user, hourBefore(one.updated), `${one.summary}. Could somebody have a look?`),
      ),
      h(
        'aside',
        { class: 'details-sidebar' },
        h('h3', {}, app.t('details')),
        field(app.t('customer'), link(app, one.client, customerUrl(one.clientId))),
        field(app.t('users'), one.user),
        field(app.t('status'), one.status),
        field(app.t('priority'), priority(one.priority)),
        field(app.t('agent'), one.agent),
        field(app.t('lastUpdate'), moment(one.updated)),
      ),
    ),
  ];
};
