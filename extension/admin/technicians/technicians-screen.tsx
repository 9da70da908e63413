import { useEffect } from 'preact/hooks';
import { number, t } from '../../i18n/translate.ts';
import { useApp } from '../core/context.ts';
import { hasAnswered } from '../core/resource.ts';
import { useScreen } from '../core/use-screen.ts';
import { SwitchSetting } from '../schedule/setting-fields.tsx';
import { createSettingsStore } from '../schedule/store.ts';
import { LoadProblem } from '../ui/load-problem.tsx';
import { ProblemBox } from '../ui/problem-box.tsx';
import { Part, Screen } from '../ui/screen.tsx';
import { ConnectionTable } from './connection-table.tsx';
import { Invite } from './invite.tsx';
import { OpenCodes } from './open-codes.tsx';
import { createTechniciansStore } from './store.ts';

/** Who is connected, how others get in, and what technicians see. */
export function TechniciansScreen() {
  const app = useApp();
  const store = useScreen((gone) => createTechniciansStore(app, gone));
  const settings = useScreen((gone) => createSettingsStore(app, gone));
  useEffect(() => {
    void store.connections.load();
    void store.codes.load();
    void settings.settings.load();
  }, [store, settings]);
  const { connections } = store;
  const list = connections.value.value?.connections;
  return (
    <Screen
      title={t('admin.technicians.title')}
      lead={list === undefined ? '' : t('admin.technicians.lead', list.length, [number(list.length)])}
      isReady={[connections, store.codes, settings.settings].every(hasAnswered)}
    >
      <Invite store={store} />
      <LoadProblem problem={store.codes.problem.value} retry={() => void store.codes.load()} />
      <OpenCodes store={store} />
      <Part title={t('admin.technicians.money')}>
        <SwitchSetting store={settings} setting="techniciansSeeMoney" hint={t('admin.schedule.moneyHint')} />
        <SwitchSetting
          store={settings}
          setting="techniciansSeeBilled"
          hint={t('admin.technicians.billedHint')}
        />
      </Part>
      <Part title={t('admin.technicians.connected')}>
        <LoadProblem problem={connections.problem.value} retry={() => void connections.load()} />
        {store.action.problem.value !== null && <ProblemBox problem={store.action.problem.value} />}
        {list !== undefined && <ConnectionTable store={store} connections={list} />}
      </Part>
    </Screen>
  );
}
