import { useEffect } from 'preact/hooks';
import { t } from '../../i18n/translate.ts';
import { useApp } from '../core/context.ts';
import { createResource } from '../core/resource.ts';
import { useScreen } from '../core/use-screen.ts';
import { ChoiceField } from '../ui/field.tsx';
import { Part } from '../ui/screen.tsx';
import { CurrencySetting } from './currency-setting.tsx';
import { ChoiceSetting, SwitchSetting } from './setting-fields.tsx';
import type { SettingsStore } from './store.ts';

/** What a sync does where there is more than one way. */
export const Rules = ({ store }: { readonly store: SettingsStore }) => (
  <Part title={t('admin.schedule.rules')}>
    <ChoiceSetting
      store={store}
      setting="onNearMatch"
      label={t('admin.schedule.nearMatch')}
      hint={t('admin.schedule.nearMatchHint')}
      options={[
        { value: 'hold', label: t('admin.schedule.nearMatchHold') },
        { value: 'create', label: t('admin.schedule.nearMatchCreate') },
      ]}
    />
    <ChoiceSetting
      store={store}
      setting="onExistingLicence"
      label={t('admin.schedule.existing')}
      hint={t('admin.schedule.existingHint')}
      options={[
        { value: 'hold', label: t('admin.schedule.existingHold') },
        { value: 'adopt', label: t('admin.schedule.existingAdopt') },
        { value: 'create', label: t('admin.schedule.existingCreate') },
      ]}
    />
    <ChoiceSetting
      store={store}
      setting="onReplacement"
      label={t('admin.schedule.replacement')}
      hint={t('admin.schedule.replacementHint')}
      options={[
        { value: 'hold', label: t('admin.schedule.replacementHold') },
        { value: 'follow', label: t('admin.schedule.replacementFollow') },
        { value: 'create', label: t('admin.schedule.replacementCreate') },
      ]}
    />
    <ChoiceSetting
      store={store}
      setting="onMadeInactive"
      label={t('admin.schedule.madeInactive')}
      hint={t('admin.schedule.madeInactiveHint')}
      options={[
        { value: 'hold', label: t('admin.schedule.madeInactiveHold') },
        { value: 'activate', label: t('admin.schedule.madeInactiveActivate') },
        { value: 'keep', label: t('admin.schedule.madeInactiveKeep') },
      ]}
    />
    <ChoiceSetting
      store={store}
      setting="onLicenceDeleted"
      label={t('admin.schedule.licenceDeleted')}
      hint={t('admin.schedule.licenceDeletedHint')}
      options={[
        { value: 'hold', label: t('admin.schedule.licenceDeletedHold') },
        { value: 'create', label: t('admin.schedule.licenceDeletedCreate') },
        { value: 'leave', label: t('admin.schedule.licenceDeletedLeave') },
      ]}
    />
    <ChoiceSetting
      store={store}
      setting="recurringFee"
      label={t('admin.schedule.fee')}
      hint={t('admin.schedule.feeHint')}
      options={[
        { value: 'auto', label: t('admin.schedule.feeAuto') },
        { value: 'cost', label: t('admin.schedule.feeCost') },
        { value: 'price', label: t('admin.schedule.feePrice') },
        { value: 'nothing', label: t('admin.schedule.feeNothing') },
      ]}
    />
    <ChoiceSetting
      store={store}
      setting="onLinkedMoney"
      label={t('admin.schedule.linkedMoney')}
      hint={t('admin.schedule.linkedMoneyHint')}
      options={[
        { value: 'hold', label: t('admin.schedule.linkedMoneyHold') },
        { value: 'write', label: t('admin.schedule.linkedMoneyWrite') },
        { value: 'leave', label: t('admin.schedule.linkedMoneyLeave') },
      ]}
    />
    <CurrencySetting store={store} />
    <TopLevel store={store} />
    <SwitchSetting
      store={store}
      setting="techniciansSeeMoney"
      label={t('admin.schedule.money')}
      hint={t('admin.schedule.moneyHint')}
    />
  </Part>
);

/** Under which of Halo's top levels new customers go; read from Halo, since only Halo knows them. */
function TopLevel({ store }: { readonly store: SettingsStore }) {
  const app = useApp();
  const levels = useScreen((gone) => createResource(() => app.call('listTopLevels', {}), gone));
  useEffect(() => {
    void levels.load();
  }, [levels]);
  const known = levels.value.value?.topLevels ?? [];
  const current = store.settings.value.value?.haloTopLevelId ?? null;
  const isUnknown = current !== null && !known.some(({ id }) => id === current);
  const state = store.states.value.haloTopLevelId;
  return (
    <ChoiceField
      label={t('admin.schedule.topLevel')}
      value={current === null ? '' : String(current)}
      disabled={levels.value.value === undefined && levels.problem.value === null}
      hint={
        <>
          {levels.problem.value === null
            ? t('admin.schedule.topLevelHint')
            : t('admin.schedule.topLevelUnread', [levels.problem.value.message])}{' '}
          <span class="save-state" aria-live="polite">
            {state === 'saving' ? t('admin.saving') : state === 'saved' ? t('admin.saved') : ''}
          </span>
        </>
      }
      problem={store.problemOf('haloTopLevelId')}
      options={[
        { value: '', label: t('admin.schedule.topLevelOnly') },
        ...(isUnknown
          ? [{ value: String(current), label: t('admin.schedule.topLevelNumber', [String(current)]) }]
          : []),
        ...known.map(({ id, name }) => ({ value: String(id), label: name })),
      ]}
      onChange={(chosen) => void store.save('haloTopLevelId', chosen === '' ? null : Number(chosen))}
    />
  );
}
