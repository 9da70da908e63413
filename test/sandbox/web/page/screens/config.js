import { h } from '../dom.js';
import { icon } from '../icons.js';

const sections = [
  ['tickets', 'tickets', null],
  ['customers', 'customers', null],
  ['users', 'user', null],
  ['assets', 'assets', null],
  ['calendar', 'calendar', null],
  ['email', 'mail', null],
  ['invoices', 'invoice', null],
  ['reports', 'reports', null],
  ['integrations', 'plug', '/config/integrations'],
];

export const config = (app) => {
  app.title = `${app.t('configuration')} - Halo`;
  return [
    h('div', { class: 'page-head' }, h('h1', { class: 'page-title' }, app.t('configuration'))),
    h(
      'div',
      { class: 'config-grid' },
      sections.map(([key, name, url]) =>
        h(
          'div',
          { class: 'config-tile', role: 'link', tabindex: '0', onclick: url && (() => app.go(url)) },
          icon(name, 30),
          h('span', {}, app.t(key)),
        ),
      ),
    ),
  ];
};
