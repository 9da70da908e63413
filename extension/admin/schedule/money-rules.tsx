import { t } from '../../i18n/translate.ts';
import { Part } from '../ui/screen.tsx';
import { RuleSetting } from './rule-setting.tsx';
import type { SettingsStore } from './store.ts';
import { CurrencySetting } from './typed-setting.tsx';

/** Which money a sync writes, and in which currency. */
export const MoneyRules = ({ store }: { readonly store: SettingsStore }) => (
  <Part title={t('admin.schedule.moneyRules')}>
    <RuleSetting store={store} setting="recurringFee" hint={t('admin.schedule.feeHint')} />
    <CurrencySetting store={store} setting="haloCurrency" hint={t('admin.schedule.currencyHint')} />
    <RuleSetting store={store} setting="onLinkedMoney" hint={t('admin.schedule.linkedMoneyHint')} />
  </Part>
);
