import { h } from '../dom.js';
import { avatar, crumbs, dropdown, fab, field, spinner } from '../parts.js';
import { customerUrl } from '../route.js';
import { tabStrip } from '../tabs.js';
import { customerTabs } from './customer-tabs.js';
import { statusPill } from './customers.js';

const toolbar = (app, { previous, next }) =>
  h(
    'div',
    { class: 'buttons-container' },
    fab('back', 'Previous', () => app.go(customerUrl(previous)), { class: 'previous-customer' }),
    fab('forward', 'Next', () => app.go(customerUrl(next)), { class: 'next-customer' }),
    fab('edit', 'Edit'),
    fab('mail', 'Send email'),
    fab('refresh', 'Refresh', () => app.poll()),
    dropdown(app, {
      id: 'more',
      label: 'More',
      name: 'more',
      items: [
        ['merge', 'Merge'],
        ['export', 'Export'],
        ['audit', 'Audit history'],
      ],
      onchoose: () => undefined,
    }),
  );

const bone = (width) => h('span', { class: 'bone', style: `width:${width}px` });

const head = (app, client) =>
  h(
    'div',
    { class: 'entity-head' },
    client ? avatar(client.name, true) : h('div', { class: 'avatar large' }),
    h(
      'div',
      { class: 'entity-words' },
      h('h1', { class: 'entity-name' }, client ? client.name : bone(220)),
      h(
        'div',
        { class: 'entity-sub' },
        client
          ? [
              h('span', {}, `${app.t('customer')} ${client.id}`),
              h('span', { class: 'dot' }, '·'),
              h('span', {}, client.toplevel_name),
              statusPill(app, !client.inactive),
            ]
          : bone(140),
      ),
    ),
    toolbar(app, app.data),
  );

const madeHere = URL.createObjectURL(new Blob(['Statement'], { type: 'text/plain' }));

/** Links that start something without leaving the page, each in another way. */
const documents = (app, client) => {
  const file = `statement-${client.id}.txt`;
  return [
    h('h3', {}, app.t('documents')),
    ...[
      ['Statement', { href: `/web-data/customers/${client.id}/statement`, download: file }],
      ['Statement as attachment', { href: `/web-data/customers/${client.id}/statement` }],
      ['Statement made here', { href: madeHere, download: file }],
      ['Statement by mail', { href: `mailto:accounts@customer${client.id}.example` }],
      ['Call', { href: 'tel:+15550100' }],
    ].map(([name, props]) => h('div', {}, h('a', { class: 'entity-link', ...props }, name))),
  ];
};

const sidebar = (app, client) =>
  h(
    'aside',
    { class: 'details-sidebar' },
    h('h3', {}, app.t('summary')),
    field(app.t('mainSite'), client ? client.main_site_name : bone(90)),
    field(app.t('phone'), client ? app.data.sites[0]?.phone : bone(110)),
    field(app.t('website'), client ? `www.customer${client.id}.example` : bone(150)),
    field(app.t('accountManager'), client ? 'Sam Iversen' : bone(90)),
    field(app.t('reference'), client ? client.ref : bone(60)),
    h('h3', {}, app.t('openTickets')),
    client
      ? app.data.tickets
          .slice(0, 3)
          .map((ticket) =>
            h(
              'div',
              { class: 'sidebar-ticket' },
              h('span', { class: 'ticket-summary' }, ticket.summary),
              h('span', { class: 'ticket-status' }, ticket.status),
            ),
          )
      : bone(200),
    client && documents(app, client),
  );

/** While the next customer loads, header and tabs stay in place: the same nodes get the next customer's words. */
export const customer = (app) => {
  const client = app.loading ? null : app.data.client;
  app.title = client ? `${client.name} - Halo` : 'Halo';
  const tabs = customerTabs(app);
  const chosen = app.ui.tab ?? 'details';
  const tab = tabs.find(({ key }) => key === chosen) ?? tabs[0];
  return [
    crumbs(app, [app.t('customers'), '/customers'], [client ? client.name : '…']),
    head(app, client),
    h(
      'div',
      { class: 'entity-columns' },
      h(
        'div',
        { class: 'panel entity-main' },
        tabStrip(app, {
          tabs,
          chosen: tab.key,
          onchoose: (key) => app.set({ tab: key, dropdown: null }),
          content: client
            ? h('div', { class: 'tab-page', key: tab.key }, tab.content())
            : h('div', { class: 'tab-page', key: 'loading' }, spinner(app)),
        }),
      ),
      sidebar(app, client),
    ),
  ];
};
