import { h } from '../dom.js';
import { day, field, money } from '../parts.js';
import { siteUrl, ticketUrl, userUrl } from '../route.js';
import { table } from '../table.js';

const details = (app) => {
  const { client } = app.data;
  return [
    h(
      'div',
      { class: 'form-grid' },
      field(app.t('name'), client.name),
      field(app.t('topLevel'), client.toplevel_name),
      field(app.t('mainSite'), client.main_site_name),
      field(app.t('phone'), app.data.sites[0]?.phone),
      field(app.t('email'), `accounts@customer${client.id}.example`),
      field(app.t('website'), `www.customer${client.id}.example`),
      field(app.t('accountManager'), 'Sam Iversen'),
      field(app.t('reference'), client.ref),
    ),
    h('h3', { class: 'section-title' }, app.t('notes')),
    app.options.iframes &&
      h('iframe', { class: 'notes-frame', title: app.t('notes'), src: `/editor?clientid=${client.id}` }),
  ];
};

const tickets = (app) =>
  table(app, {
    id: 'customer-tickets',
    paged: false,
    rows: app.data.tickets,
    onopen: ({ id }) => app.go(ticketUrl(id)),
    columns: [
      { key: 'id', label: 'ID', width: 90, fixed: true, cell: ({ id }) => String(id).padStart(7, '0') },
      { key: 'summary', label: app.t('summary'), width: 300 },
      { key: 'status', label: app.t('status'), width: 110 },
      { key: 'priority', label: app.t('priority'), width: 90 },
      { key: 'agent', label: app.t('agent'), width: 120 },
    ],
  });

const users = (app) =>
  table(app, {
    id: 'customer-users',
    paged: false,
    rows: app.data.users,
    onopen: ({ id }) => app.go(userUrl(id)),
    columns: [
      { key: 'name', label: app.t('name'), width: 180 },
      { key: 'email', label: app.t('email'), width: 240 },
      { key: 'phone', label: app.t('phone'), width: 130 },
    ],
  });

const sites = (app) =>
  table(app, {
    id: 'customer-sites',
    paged: false,
    rows: app.data.sites,
    onopen: ({ id }) => app.go(siteUrl(id)),
    columns: [
      { key: 'name', label: app.t('name'), width: 240 },
      { key: 'phone', label: app.t('phone'), width: 160 },
    ],
  });

const licences = (app) =>
  table(app, {
    id: 'customer-licences',
    paged: false,
    rows: app.data.licences,
    columns: [
      { key: 'name', label: app.t('name'), width: 260 },
      {
        key: 'type',
        label: app.t('type'),
        width: 110,
        cell: ({ type }) => app.t(type === 1 ? 'subscription' : 'licence'),
      },
      { key: 'count', label: app.t('count'), width: 70, number: true },
      { key: 'vendor', label: app.t('vendor'), width: 110 },
      { key: 'billing_cycle', label: app.t('billingCycle'), width: 110 },
      { key: 'end_date', label: app.t('endDate'), width: 100, cell: ({ end_date: end }) => day(end) },
      {
        key: 'is_active',
        label: app.t('status'),
        width: 90,
        cell: ({ is_active: active, status }) => status || app.t(active ? 'active' : 'inactive'),
      },
    ],
  });

const invoices = (app) =>
  table(app, {
    id: 'customer-invoices',
    paged: false,
    rows: app.data.invoices.flatMap((invoice) =>
      invoice.lines.map((line) => ({
        ...line,
        invoice: invoice.id,
        total: line.qty_order * line.unit_price,
      })),
    ),
    columns: [
      { key: 'invoice', label: app.t('reference'), width: 90, fixed: true },
      { key: 'item_shortdescription', label: app.t('name'), width: 300 },
      { key: 'qty_order', label: app.t('count'), width: 80, number: true },
      { key: 'total', label: app.t('amount'), width: 110, number: true, cell: ({ total }) => money(total) },
    ],
  });

export const customerTabs = (app) =>
  [
    ['details', details],
    ['tickets', tickets],
    ['users', users],
    ['sites', sites],
    ['licences', licences],
    ['invoices', invoices],
  ].map(([key, content]) => ({ key, label: app.t(key), content: () => content(app) }));
