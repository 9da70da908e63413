import { t } from '../../i18n/translate.ts';
import { ChoiceSetting, NumberSetting, TextSetting } from '../schedule/setting-fields.tsx';
import { optionsOf, settingLabel } from '../schedule/setting-words.ts';
import type { SettingsStore } from '../schedule/store.ts';
import { Part } from '../ui/screen.tsx';

/** On which tickets in Halo a customer's free seats are shown, and which get a note of an order. */
export const TicketSettings = ({ store }: { readonly store: SettingsStore }) => (
  <Part title={t('admin.orders.tickets')}>
    <TextSetting
      store={store}
      setting="ticketWords"
      label={settingLabel('ticketWords') ?? ''}
      hint={t('admin.orders.ticketWordsHint')}
    />
    <TextSetting
      store={store}
      setting="ticketTypes"
      label={settingLabel('ticketTypes') ?? ''}
      hint={t('admin.orders.ticketTypesHint')}
    />
    <div class="side-by-side">
      <NumberSetting
        store={store}
        setting="ticketNoteOutcome"
        label={settingLabel('ticketNoteOutcome') ?? ''}
        hint={t('admin.orders.noteOutcomeHint')}
        min={1}
        max={2_000_000_000}
        mayBeEmpty
      />
      <ChoiceSetting
        store={store}
        setting="ticketNoteLanguage"
        label={settingLabel('ticketNoteLanguage') ?? ''}
        options={optionsOf('ticketNoteLanguage')}
      />
    </div>
  </Part>
);
