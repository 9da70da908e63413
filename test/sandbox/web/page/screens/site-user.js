import { h } from '../dom.js';
import { avatar, crumbs, fab, field, link } from '../parts.js';
import { customerUrl, userUrl } from '../route.js';
import { table } from '../table.js';

const page = (app, { name, sub, client }, ...content) => {
  app.title = `${name} - Halo`;
  return [
    crumbs(app, [app.t('customers'), '/customers'], [client.name, customerUrl(client.id)], [name]),
    h(
      'div',
      { class: 'entity-head' },
      avatar(name, true),
      h(
        'div',
        { class: 'entity-words' },
        h('h1', { class: 'entity-name' }, name),
        h('div', { class: 'entity-sub' }, sub, link(app, client.name, customerUrl(client.id))),
      ),
      h(
        'div',
        { class: 'buttons-container' },
        fab('edit', 'Edit'),
        fab('refresh', 'Refresh', () => app.poll()),
      ),
    ),
    h('div', { class: 'panel' }, content),
  ];
};

export const site = (app) => {
  const { client, site: one, users } = app.data;
  return page(
    app,
    { name: one.name, sub: app.t('sites'), client },
    h('div', { class: 'form-grid' }, field(app.t('name'), one.name), field(app.t('phone'), one.phone)),
    table(app, {
      id: 'site-users',
      paged: false,
      rows: users,
      onopen: ({ id }) => app.go(userUrl(id)),
      columns: [
        { key: 'name', label: app.t('name'), width: 180 },
        { key: 'email', label: app.t('email'), width: 240 },
      ],
    }),
  );
};

export const user = (app) => {
  const { client, user: one } = app.data;
  return page(
    app,
    { name: one.name, sub: app.t('users'), client },
    h(
      'div',
      { class: 'form-grid' },
      field(app.t('name'), one.name),
      field(app.t('email'), one.email),
      field(app.t('phone'), one.phone),
      field(app.t('mainSite'), client.main_site_name),
    ),
  );
};
