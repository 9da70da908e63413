import { h } from './dom.js';
import { icon } from './icons.js';
import { button } from './parts.js';
import { customerUrl } from './route.js';

const close = (app) => () => app.set({ popup: null });

const menu = (app, place, items) => [
  h('div', { class: 'popup-backdrop', key: 'backdrop', onclick: close(app) }),
  h(
    'div',
    {
      class: `halo-popup popup-menu ${place}${app.theme === 'dark' ? ' theme-dark' : ''}`,
      key: 'menu',
      role: 'menu',
    },
    items.map(([label, act]) =>
      h(
        'div',
        {
          class: 'popup-item',
          role: 'menuitem',
          tabindex: '0',
          onclick: () => {
            app.set({ popup: null });
            act?.();
          },
        },
        label,
      ),
    ),
  ),
];

const dialog = (app, title, ...content) => [
  h('div', { class: 'popup-backdrop dim', key: 'backdrop', onclick: close(app) }),
  h(
    'div',
    {
      class: `halo-popup popup-dialog${app.theme === 'dark' ? ' theme-dark' : ''}`,
      key: 'dialog',
      role: 'dialog',
      'aria-label': title,
    },
    h(
      'div',
      { class: 'popup-title' },
      h('h2', {}, title),
      h(
        'div',
        { class: 'popup-close', role: 'button', tabindex: '0', title: app.t('cancel'), onclick: close(app) },
        icon('close', 18),
      ),
    ),
    h('div', { class: 'popup-body' }, content),
    h('div', { class: 'buttons-container' }, button('OK', close(app))),
  ),
];

/** Popups hang below `body`, outside the root, so they carry the theme's class themselves. */
export const popups = (app) => {
  switch (app.ui.popup) {
    case 'create':
      return menu(app, 'at-create', [
        [app.t('customer'), () => app.go(customerUrl(-1))],
        [app.t('tickets'), () => app.go('/tickets')],
        [app.t('reports'), () => app.go('/reports')],
      ]);
    case 'agent':
      return menu(app, 'at-agent', [[app.agent.name], ['My preferences'], ['Log out']]);
    case 'notifications':
      return menu(app, 'at-bell', [['Two tickets were assigned to you'], ['Backup report is ready']]);
    case 'help':
      return dialog(app, 'Help', h('p', {}, 'This is a sandbox: an imitation of Halo with invented data.'));
    default:
      return [];
  }
};
