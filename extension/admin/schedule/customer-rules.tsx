import { useEffect } from 'preact/hooks';
import { t } from '../../i18n/translate.ts';
import { useApp } from '../core/context.ts';
import { createResource } from '../core/resource.ts';
import { useScreen } from '../core/use-screen.ts';
import { ChoiceField } from '../ui/field.tsx';
import { Part } from '../ui/screen.tsx';
import { RuleSetting } from './rule-setting.tsx';
import { SettingHint } from './setting-hint.tsx';
import { labelOf } from './setting-words.ts';
import type { SettingsStore } from './store.ts';

/** What a sync does with customers that Halo does not have. */
export const CustomerRules = ({ store }: { readonly store: SettingsStore }) => (
  <Part title={t('admin.schedule.customerRules')}>
    <RuleSetting store={store} setting="onNearMatch" hint={t('admin.schedule.nearMatchHint')} />
    <TopLevel store={store} />
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
  return (
    <ChoiceField
      label={labelOf('haloTopLevelId')}
      value={current === null ? '' : String(current)}
      disabled={levels.value.value === undefined && levels.problem.value === null}
      hint={
        <SettingHint
          store={store}
          setting="haloTopLevelId"
          hint={
            levels.problem.value === null
              ? t('admin.schedule.topLevelHint')
              : t('admin.schedule.topLevelUnread', [levels.problem.value.message])
          }
        />
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
