import { t } from '../../i18n/translate.ts';
import { Part } from '../ui/screen.tsx';
import { RuleSetting } from './rule-setting.tsx';
import type { SettingsStore } from './store.ts';

/** What a sync does with a licence where there is more than one way. */
export const LicenceRules = ({ store }: { readonly store: SettingsStore }) => (
  <Part title={t('admin.schedule.licenceRules')}>
    <RuleSetting store={store} setting="onExistingLicence" hint={t('admin.schedule.existingHint')} />
    <RuleSetting store={store} setting="onReplacement" hint={t('admin.schedule.replacementHint')} />
    <RuleSetting store={store} setting="onMadeInactive" hint={t('admin.schedule.madeInactiveHint')} />
    <RuleSetting store={store} setting="onLicenceDeleted" hint={t('admin.schedule.licenceDeletedHint')} />
  </Part>
);
