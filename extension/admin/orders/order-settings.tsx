import { t } from '../../i18n/translate.ts';
import { SwitchSetting } from '../schedule/setting-fields.tsx';
import type { SettingsStore } from '../schedule/store.ts';
import { NumberSetting } from '../schedule/typed-setting.tsx';
import { Part } from '../ui/screen.tsx';

/** Whether seats may be ordered at all, by whom, and how many in a day. */
export const OrderSettings = ({ store }: { readonly store: SettingsStore }) => (
  <Part title={t('admin.orders.settings')}>
    <SwitchSetting store={store} setting="ordersEnabled" hint={t('admin.orders.enabledHint')} />
    <SwitchSetting store={store} setting="ordersApproverMayRequest" hint={t('admin.orders.aloneHint')} />
    <SwitchSetting store={store} setting="ordersAtRenewal" hint={t('admin.orders.atRenewalHint')} />
    <SwitchSetting store={store} setting="ordersDryRun" />
    <div class="side-by-side">
      <NumberSetting store={store} setting="ordersDailySeats" min={0} max={1_000_000} />
      <NumberSetting
        store={store}
        setting="ordersDailyMoney"
        hint={t('admin.orders.dailyMoneyHint')}
        min={0}
        max={10_000_000}
        mayBeEmpty
      />
    </div>
  </Part>
);
