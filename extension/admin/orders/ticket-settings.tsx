import { t } from '../../i18n/translate.ts';
import { RuleSetting } from '../schedule/rule-setting.tsx';
import type { SettingsStore } from '../schedule/store.ts';
import { NumberSetting, TextSetting } from '../schedule/typed-setting.tsx';
import { Part } from '../ui/screen.tsx';

/** On which tickets in Halo a customer's free seats are shown, and which get a note of an order. */
export const TicketSettings = ({ store }: { readonly store: SettingsStore }) => (
  <Part title={t('admin.orders.tickets')}>
    <TextSetting store={store} setting="ticketWords" hint={t('admin.orders.ticketWordsHint')} />
    <TextSetting store={store} setting="ticketTypes" hint={t('admin.orders.ticketTypesHint')} />
    <div class="side-by-side">
      <NumberSetting
        store={store}
        setting="ticketNoteOutcome"
        hint={t('admin.orders.noteOutcomeHint')}
        min={1}
        max={2_000_000_000}
        mayBeEmpty
      />
      <RuleSetting store={store} setting="ticketNoteLanguage" />
    </div>
  </Part>
);
