import { t } from '../../i18n/translate.ts';
import { Part } from '../ui/screen.tsx';
import { RuleSetting } from './rule-setting.tsx';
import type { SettingsStore } from './store.ts';
import { NumberSetting } from './typed-setting.tsx';

/** How much a sync may take away before a person has seen it. */
export const Limits = ({ store }: { readonly store: SettingsStore }) => (
  <Part title={t('admin.schedule.limits')}>
    <p class="hint">{t('admin.schedule.limitsHint')}</p>
    <div class="side-by-side">
      <NumberSetting store={store} setting="maxDeactivations" min={0} max={100_000} />
      <NumberSetting
        store={store}
        setting="maxDeactivationsPercent"
        hint={t('admin.schedule.maxPercentHint')}
        min={0}
        max={100}
        mayBeEmpty
      />
      <NumberSetting
        store={store}
        setting="maxSeatsLostPercent"
        hint={t('admin.schedule.maxSeatsHint')}
        min={0}
        max={100}
      />
    </div>
    <RuleSetting store={store} setting="onHold" />
  </Part>
);
