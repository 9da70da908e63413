import { h } from '../dom.js';
import { button, crumbs } from '../parts.js';
import { tabStrip } from '../tabs.js';

const disable = async (app, slug) => {
  await app.post(`integrations/${slug}`, { enabled: false });
  await app.go('/config/integrations');
};

const input = (label, type = 'text') =>
  h(
    'div',
    { class: 'field-row' },
    h('label', { class: 'field-label' }, label),
    h('input', { class: 'field', type, autocomplete: 'off' }),
  );

/** Any integration's own page; the one of Halo's Sherweb module is built the same way. */
export const integration = (app) => {
  const { tile } = app.data;
  app.title = `${tile.name} - Halo`;
  return [
    crumbs(
      app,
      [app.t('configuration'), '/config'],
      [app.t('integrations'), '/config/integrations'],
      [tile.name],
    ),
    h(
      'div',
      { class: 'entity-head' },
      h('div', { class: 'module-logo large', style: `background:${tile.colour}` }, tile.name[0]),
      h(
        'div',
        { class: 'entity-words' },
        h('h1', { class: 'entity-name' }, tile.name),
        h('div', { class: 'entity-sub' }, tile.about),
      ),
      h(
        'div',
        { class: 'buttons-container' },
        button('Disable', () => disable(app, tile.slug).catch(app.fail), { plain: true }),
        button(app.t('save'), () => undefined),
      ),
    ),
    h(
      'div',
      { class: 'panel entity-main' },
      tabStrip(app, {
        tabs: [{ key: 'details', label: app.t('details') }],
        chosen: 'details',
        onchoose: () => undefined,
        content: h(
          'div',
          { class: 'tab-page form-grid', key: tile.slug },
          input('Client ID'),
          input('Client secret', 'password'),
          button('Test Configuration', () => undefined, { plain: true }),
        ),
      }),
    ),
  ];
};
