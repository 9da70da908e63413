import { h } from '../dom.js';
import { button } from '../parts.js';

export const empty = (app) => {
  app.title = 'Halo';
  return h('div', { class: 'plain-page' }, h('p', {}, app.t('nothing')));
};

export const notFound = (app) => {
  app.title = '404 - Halo';
  return h(
    'div',
    { class: 'plain-page' },
    h('div', { class: 'big-number' }, '404'),
    h('p', {}, app.t('notFound')),
    button(app.t('tickets'), () => app.go('/tickets')),
  );
};
