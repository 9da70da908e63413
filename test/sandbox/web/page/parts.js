import { h } from './dom.js';
import { icon } from './icons.js';

/** Pieces that several screens share. */
export const fab = (name, label, onclick, more = {}) =>
  h(
    'button',
    {
      class: `solidbutton fabtn notext ${more.class ?? ''}`.trim(),
      type: 'button',
      title: label,
      'aria-label': label,
      onclick,
    },
    icon(name, 18),
  );

export const button = (label, onclick, { name, plain } = {}) =>
  h(
    'button',
    { class: plain ? 'solidbutton plain' : 'solidbutton', type: 'button', onclick },
    name && icon(name, 16),
    h('span', {}, label),
  );

export const link = (app, text, url) =>
  h('span', { class: 'entity-link', role: 'link', tabindex: '0', onclick: () => app.go(url) }, text);

/** Semantic's dropdown: the menu stands inside the button. */
export const dropdown = (app, { id, label, items, chosen, onchoose, name }) => {
  const open = app.ui.dropdown === id;
  return h(
    'div',
    {
      class: `ui button dropdown${open ? ' active visible' : ''}`,
      role: 'listbox',
      tabindex: '0',
      'aria-expanded': String(open),
      'aria-label': label,
      onclick: () => app.set({ dropdown: open ? null : id }),
    },
    name ? icon(name, 18) : h('div', { class: 'text' }, label),
    !name && icon('down', 14),
    h(
      'div',
      { class: `menu transition${open ? ' visible' : ''}` },
      items.map(([value, text]) =>
        h(
          'div',
          {
            key: value,
            class: `item${value === chosen ? ' active selected' : ''}`,
            role: 'option',
            onclick: (event) => {
              event.stopPropagation();
              app.set({ dropdown: null });
              onchoose(value);
            },
          },
          text,
        ),
      ),
    ),
  );
};

export const spinner = (app) =>
  h(
    'div',
    { class: 'loading-area', role: 'status' },
    h('div', { class: 'loader' }),
    h('span', {}, `${app.t('loading')}…`),
  );

const initials = (name) =>
  [...name.replace(/[^\p{L}\p{N} ]/gu, ' ').trim()].length === 0
    ? '?'
    : name
        .replace(/[^\p{L}\p{N} ]/gu, ' ')
        .trim()
        .split(/\s+/)
        .slice(0, 2)
        .map((word) => [...word][0].toUpperCase())
        .join('');

const hues = ['#5b7db1', '#8a6bb0', '#3f8f83', '#b0764b', '#a8566c', '#5f8a3f', '#4b86a8'];
const hueOf = (name) => hues[[...name].reduce((sum, one) => sum + one.codePointAt(0), 0) % hues.length];

export const avatar = (name, large = false) =>
  h(
    'div',
    { class: `avatar${large ? ' large' : ''}`, style: `background:${hueOf(name)}`, 'aria-hidden': 'true' },
    initials(name),
  );

export const field = (label, value) =>
  h(
    'div',
    { class: 'field-row' },
    h('label', { class: 'field-label' }, label),
    h('div', { class: 'field-value' }, value === '' || value === undefined ? '–' : value),
  );

export const crumbs = (app, ...parts) =>
  h(
    'div',
    { class: 'breadcrumbs' },
    parts.map(([text, url], index) => [
      index > 0 && h('span', { class: 'crumb-sign' }, '›'),
      url ? link(app, text, url) : h('span', {}, text),
    ]),
  );

export const day = (iso) =>
  !iso || iso.startsWith('190')
    ? ''
    : new Date(`${iso.replace(/Z$/, '')}Z`).toLocaleDateString(document.documentElement.lang);

export const moment = (iso) =>
  new Date(iso).toLocaleString(document.documentElement.lang, { dateStyle: 'medium', timeStyle: 'short' });

export const money = (value) =>
  Number(value ?? 0).toLocaleString(document.documentElement.lang, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
