import { h } from '../dom.js';
import { icon } from '../icons.js';
import { crumbs } from '../parts.js';
import { integrationUrl } from '../route.js';

const enable = async (app, slug) => {
  await app.post(`integrations/${slug}`, { enabled: true });
  await app.poll();
};

const plus = (app, tile) =>
  h(
    'div',
    {
      class: 'module-add',
      role: 'button',
      tabindex: '0',
      title: `+ ${tile.name}`,
      onclick: (event) => {
        event.stopPropagation();
        enable(app, tile.slug).catch(app.fail);
      },
    },
    icon('plus', 16),
  );

const tileOf = (app, tile) =>
  h(
    'div',
    {
      key: tile.slug,
      class: `module-tile${tile.enabled ? '' : ' disabled'}`,
      onclick: tile.enabled && (() => app.go(integrationUrl(tile.slug))),
    },
    h('div', { class: 'module-logo', style: `background:${tile.colour}` }, tile.name[0]),
    h(
      'div',
      { class: 'module-words' },
      h('div', { class: 'module-name' }, tile.name),
      h('div', { class: 'module-about' }, tile.about),
    ),
    !tile.enabled && plus(app, tile),
  );

const groupOf = (app, { label, tiles }) =>
  h(
    'div',
    { class: 'module-group', key: label },
    h('h3', { class: 'module-group-title' }, app.t(label)),
    h(
      'div',
      { class: 'module-tiles' },
      tiles.map((tile) => tileOf(app, tile)),
    ),
  );

export const integrations = (app) => {
  app.title = `${app.t('integrations')} - Halo`;
  const query = (app.ui.moduleQuery ?? '').toLowerCase();
  const groups = app.data.groups
    .map((group) => ({
      ...group,
      tiles: group.tiles.filter(({ name }) => name.toLowerCase().includes(query)),
    }))
    .filter(({ tiles }) => tiles.length > 0);
  return [
    crumbs(app, [app.t('configuration'), '/config'], [app.t('integrations')]),
    h(
      'div',
      { class: 'page-head' },
      h('h1', { class: 'page-title' }, app.t('integrations')),
      h(
        'div',
        { class: 'list-search module-search' },
        icon('search', 16),
        h('input', {
          class: 'search-input',
          type: 'search',
          placeholder: app.t('search'),
          'aria-label': app.t('search'),
          value: app.ui.moduleQuery ?? '',
          oninput: (event) => app.set({ moduleQuery: event.target.value }),
        }),
      ),
    ),
    h(
      'div',
      { class: 'module-groups' },
      groups.map((group) => groupOf(app, group)),
      groups.length === 0 && h('div', { class: 'rt-noData' }, app.t('nothing')),
    ),
  ];
};
