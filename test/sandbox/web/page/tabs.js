import { h } from './dom.js';
import { dropdown } from './parts.js';

const isTab = (node) => node.getAttribute?.('role') === 'tab';

/** react-tabs counts by the DOM: the index of the clicked node among its parent's children with role="tab". */
const clickedIndex = (event, list) => {
  let node = event.target;
  while (node && node !== list && !(isTab(node) && node.parentNode === list)) node = node.parentNode;
  return node && node !== list ? [...list.children].filter(isTab).indexOf(node) : -1;
};

const reactTabs = ({ tabs, chosen, onchoose, content }) => {
  const at = tabs.findIndex(({ key }) => key === chosen);
  const choose = (index) => {
    if (index >= 0 && index < tabs.length) onchoose(tabs[index].key);
  };
  const keys = {
    ArrowRight: (at + 1) % tabs.length,
    ArrowLeft: (at + tabs.length - 1) % tabs.length,
    Home: 0,
    End: tabs.length - 1,
  };
  return h(
    'div',
    { class: 'react-tabs', 'data-tabs': 'true' },
    h(
      'ul',
      {
        class: 'react-tabs__tab-list',
        role: 'tablist',
        onclick: (event, list) => choose(clickedIndex(event, list)),
        onkeydown: (event, list) => {
          if (!(event.key in keys) || !isTab(event.target)) return;
          event.preventDefault();
          choose(keys[event.key]);
          [...list.children].filter(isTab)[keys[event.key]]?.focus();
        },
      },
      tabs.map(({ key, label }) =>
        h(
          'li',
          {
            class: `react-tabs__tab${key === chosen ? ' react-tabs__tab--selected' : ''}`,
            role: 'tab',
            id: `react-tabs-${key}`,
            'aria-selected': String(key === chosen),
            'aria-disabled': 'false',
            'aria-controls': `react-tabs-panel-${key}`,
            tabindex: key === chosen ? '0' : null,
          },
          label,
        ),
      ),
    ),
    tabs.map(({ key }) =>
      h(
        'div',
        {
          class: `react-tabs__tab-panel${key === chosen ? ' react-tabs__tab-panel--selected' : ''}`,
          role: 'tabpanel',
          id: `react-tabs-panel-${key}`,
          'aria-labelledby': `react-tabs-${key}`,
        },
        key === chosen && content,
      ),
    ),
  );
};

const tablist = ({ tabs, chosen, onchoose, content }) =>
  h(
    'div',
    { class: 'tabs-area' },
    h(
      'div',
      { class: 'tablist', role: 'tablist' },
      tabs.map(({ key, label }) =>
        h(
          'div',
          {
            class: `tabsheet${key === chosen ? ' tabselected' : ''}`,
            role: 'tab',
            tabindex: '0',
            'aria-selected': String(key === chosen),
            onclick: () => onchoose(key),
            onkeydown: (event) => event.key === 'Enter' && onchoose(key),
          },
          label,
        ),
      ),
    ),
    h('div', { class: 'tabsheet-content' }, content),
  );

/** The family without roles: only class names tell what is a tab. */
const tabContainer = ({ tabs, chosen, onchoose, content }) => [
  h(
    'div',
    { class: 'tab-container' },
    tabs.map(({ key, label }) =>
      h(
        'div',
        { class: `tab${key === chosen ? ' tabactive' : ''}`, onclick: () => onchoose(key) },
        h('span', {}, label),
      ),
    ),
  ),
  h('div', { class: 'tab-content' }, content),
];

const noTabs = (app, { tabs, chosen, onchoose, content }) => [
  h(
    'div',
    { class: 'view-chooser' },
    h('span', { class: 'field-label' }, app.t('view')),
    dropdown(app, {
      id: 'view',
      label: tabs.find(({ key }) => key === chosen)?.label,
      items: tabs.map(({ key, label }) => [key, label]),
      chosen,
      onchoose,
    }),
  ),
  h('div', { class: 'view-content' }, content),
];

/** The three kinds of tabs that Halo is known to have, and a page without any. */
export const tabStrip = (app, parts) => {
  switch (app.options.tabs) {
    case 'tablist':
      return tablist(parts);
    case 'tab-container':
      return tabContainer(parts);
    case 'none':
      return noTabs(app, parts);
    default:
      return reactTabs(parts);
  }
};
