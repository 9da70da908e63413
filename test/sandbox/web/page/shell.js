import { h } from './dom.js';
import { icon } from './icons.js';
import { avatar, fab, spinner } from './parts.js';
import { config } from './screens/config.js';
import { customer } from './screens/customer.js';
import { customers } from './screens/customers.js';
import { integration } from './screens/integration.js';
import { integrations } from './screens/integrations.js';
import { newCustomer } from './screens/new-customer.js';
import { empty, notFound } from './screens/plain.js';
import { site, user } from './screens/site-user.js';
import { ticket, tickets } from './screens/tickets.js';

const screens = {
  customers,
  customer,
  'new-customer': newCustomer,
  site,
  user,
  tickets,
  ticket,
  config,
  integrations,
  integration,
  empty,
  'not-found': notFound,
};

const places = [
  ['tickets', '/tickets', ['tickets', 'ticket']],
  ['customers', '/customers', ['customers', 'customer', 'new-customer', 'site', 'user']],
  ['calendar', '/calendar', []],
  ['assets', '/assets', []],
  ['reports', '/reports', []],
  ['config', '/config', ['config', 'integrations', 'integration']],
];

const ring = () =>
  h(
    'svg',
    { class: 'brand-ring', viewBox: '0 0 32 32', width: 30, height: 30, 'aria-hidden': 'true' },
    h('circle', { cx: 16, cy: 16, r: 10 }),
  );

const nav = (app) =>
  h(
    'nav',
    { class: 'app-nav', 'aria-label': 'Main' },
    h('div', { class: 'brand', onclick: () => app.go('/tickets') }, ring()),
    places.map(([key, url, own]) => {
      const here = own.includes(app.route.screen) || app.route.id === url;
      const label = app.t(key === 'config' ? 'configuration' : key);
      return h(
        'div',
        {
          class: `nav-item${here ? ' active' : ''}${key === 'config' ? ' last' : ''}`,
          role: 'link',
          tabindex: '0',
          title: label,
          onclick: () => app.go(url),
        },
        icon(key, 22),
        h('span', { class: 'nav-label' }, label),
      );
    }),
  );

const topBar = (app) =>
  h(
    'header',
    { class: 'app-header' },
    h(
      'div',
      { class: 'global-search' },
      icon('search', 18),
      h('input', {
        class: 'search-input',
        type: 'search',
        placeholder: app.t('search'),
        'aria-label': app.t('search'),
      }),
    ),
    h(
      'div',
      { class: 'buttons-container' },
      h(
        'button',
        { class: 'solidbutton', type: 'button', onclick: () => app.set({ popup: 'create' }) },
        icon('plus', 16),
        h('span', {}, app.t('create')),
      ),
      fab(
        app.theme === 'dark' ? 'sun' : 'moon',
        'Theme',
        () => app.setTheme(app.theme === 'dark' ? 'light' : 'dark'),
        { class: 'theme-toggle' },
      ),
      fab('help', 'Help', () => app.set({ popup: 'help' })),
      fab('bell', 'Notifications', () => app.set({ popup: 'notifications' })),
      h('div', { class: 'agent', onclick: () => app.set({ popup: 'agent' }) }, avatar(app.agent.name ?? '')),
    ),
  );

const screenOf = (app) => {
  const { screen, id } = app.route;
  // Another screen, or a customer when nodes are not to be reused, is mounted anew.
  const key = app.options.reuse ? screen : `${screen}-${id}`;
  const waiting = app.loading && (!app.data || !app.options.reuse);
  const content = waiting
    ? h('div', { class: 'screen waiting', key: `${key}-waiting` }, spinner(app))
    : h('div', { class: `screen screen-${screen}`, key }, (app.data ? screens[screen] : notFound)(app));
  return h('main', { class: 'app-main' }, content);
};

export const shell = (app) => {
  document.title = app.title ?? 'Halo';
  return h(
    'div',
    { class: `app-container${app.theme === 'dark' ? ' theme-dark' : ''}` },
    nav(app),
    h('div', { class: 'app-body' }, topBar(app), screenOf(app)),
    h('div', { class: 'live-feed', 'aria-hidden': 'true' }),
  );
};
