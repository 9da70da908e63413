import { h } from '../dom.js';
import { button, crumbs } from '../parts.js';
import { customerUrl } from '../route.js';
import { tabStrip } from '../tabs.js';

const input = (app, key, label) =>
  h(
    'div',
    { class: 'field-row' },
    h('label', { class: 'field-label', for: `new-${key}` }, label),
    h('input', {
      class: 'field',
      id: `new-${key}`,
      value: app.ui[`new.${key}`] ?? '',
      oninput: (event) => app.set({ [`new.${key}`]: event.target.value }),
    }),
  );

const save = async (app) => {
  const name = (app.ui['new.name'] ?? '').trim();
  if (name === '') return;
  const { client } = await app.post('customers', { name });
  await app.go(customerUrl(client.id), { replace: true });
};

/** A customer that is not saved yet: clientid=-1, with tabs like any other. */
export const newCustomer = (app) => {
  app.title = `${app.t('newCustomer')} - Halo`;
  return [
    crumbs(app, [app.t('customers'), '/customers'], [app.t('newCustomer')]),
    h(
      'div',
      { class: 'entity-head' },
      h('div', { class: 'avatar large' }, '+'),
      h('div', { class: 'entity-words' }, h('h1', { class: 'entity-name' }, app.t('newCustomer'))),
      h(
        'div',
        { class: 'buttons-container' },
        button(app.t('cancel'), () => app.go('/customers'), { plain: true }),
        button(app.t('save'), () => save(app).catch(app.fail)),
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
          { class: 'tab-page form-grid', key: 'new' },
          input(app, 'name', app.t('name')),
          input(app, 'phone', app.t('phone')),
          input(app, 'email', app.t('email')),
          input(app, 'website', app.t('website')),
        ),
      }),
    ),
  ];
};
