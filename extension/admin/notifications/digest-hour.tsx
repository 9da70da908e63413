import { useEffect } from 'preact/hooks';
import { useApp } from '../core/context.ts';
import { useScreen } from '../core/use-screen.ts';
import { createSettingsStore } from '../schedule/store.ts';
import { TimeSetting } from '../schedule/typed-setting.tsx';

/** When people are told what could wait. */
export function DigestHour() {
  const app = useApp();
  const store = useScreen((gone) => createSettingsStore(app, gone));
  useEffect(() => {
    void store.settings.load();
  }, [store]);
  return (
    <div class="form">
      <TimeSetting store={store} setting="digestTime" />
    </div>
  );
}
