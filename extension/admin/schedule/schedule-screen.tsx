import { useEffect } from 'preact/hooks';
import { number, t } from '../../i18n/translate.ts';
import { useApp } from '../core/context.ts';
import { hasAnswered } from '../core/resource.ts';
import { useScreen } from '../core/use-screen.ts';
import { LoadProblem } from '../ui/load-problem.tsx';
import { Part, Screen } from '../ui/screen.tsx';
import { When } from '../ui/when.tsx';
import { ZoneNote } from '../ui/zone-note.tsx';
import { CustomerRules } from './customer-rules.tsx';
import { LicenceRules } from './licence-rules.tsx';
import { Limits } from './limits.tsx';
import { MoneyRules } from './money-rules.tsx';
import { readTimeZones } from './read-time-zones.ts';
import { ChoiceSetting, SwitchSetting } from './setting-fields.tsx';
import { createSettingsStore, type SettingsStore } from './store.ts';
import { NumberSetting, TimeSetting } from './typed-setting.tsx';

/** When the daily sync runs, and the rules that every sync goes by. */
export function ScheduleScreen() {
  const app = useApp();
  const store = useScreen((gone) => createSettingsStore(app, gone));
  useEffect(() => {
    void store.settings.load();
    void store.waiting.load();
  }, [store]);
  const { settings } = store;
  return (
    <Screen
      title={t('admin.schedule.title')}
      lead={<Lead />}
      isReady={hasAnswered(settings) && hasAnswered(store.waiting)}
    >
      <LoadProblem problem={settings.problem.value} retry={() => void settings.load()} />
      {settings.value.value !== undefined && (
        <div class="form columns">
          <Daily store={store} zone={settings.value.value.scheduleTimeZone} />
          <Deactivation store={store} />
          <Limits store={store} />
          <CustomerRules store={store} />
          <LicenceRules store={store} />
          <MoneyRules store={store} />
          <Advanced store={store} />
        </div>
      )}
    </Screen>
  );
}

function Lead() {
  const schedule = useApp().status.value?.schedule;
  if (schedule === undefined) return null;
  if (!schedule.enabled || schedule.nextRunAt === null) return <>{t('admin.schedule.off')}</>;
  return (
    <>
      {t('admin.schedule.next')} <When iso={schedule.nextRunAt} />
      <ZoneNote time={schedule.time} timeZone={schedule.timeZone} />
      {schedule.retries !== null && <> · {retried(schedule.retries)}</>}
    </>
  );
}

const retried = ({ failed, everyHours }: { failed: number; everyHours: number }): string =>
  t('admin.schedule.retries', failed, [number(failed), number(everyHours)]);

const Daily = ({ store, zone }: { store: SettingsStore; zone: string }) => (
  <Part title={t('admin.schedule.daily')}>
    <SwitchSetting store={store} setting="scheduleEnabled" hint={t('admin.schedule.enabledHint')} />
    <div class="side-by-side">
      <TimeSetting store={store} setting="scheduleTime" />
      <ChoiceSetting store={store} setting="scheduleTimeZone" options={readTimeZones(zone)} />
    </div>
    <SwitchSetting store={store} setting="importCustomers" hint={t('admin.schedule.customersHint')} />
    <SwitchSetting store={store} setting="importSubscriptions" hint={t('admin.schedule.subscriptionsHint')} />
  </Part>
);

const Deactivation = ({ store }: { store: SettingsStore }) => (
  <Part title={t('admin.schedule.deactivation')}>
    <SwitchSetting store={store} setting="deactivateDeleted" hint={t('admin.schedule.deactivateHint')} />
  </Part>
);

const Advanced = ({ store }: { readonly store: SettingsStore }) => (
  <details class="advanced">
    <summary>{t('admin.schedule.advanced')}</summary>
    <div class="side-by-side">
      <NumberSetting
        store={store}
        setting="haloRequestsPer5Minutes"
        hint={t('admin.schedule.haloRequestsHint')}
        min={10}
        max={3000}
      />
      <NumberSetting
        store={store}
        setting="sherwebConcurrency"
        hint={t('admin.schedule.sherwebConcurrencyHint')}
        min={1}
        max={16}
      />
    </div>
  </details>
);
