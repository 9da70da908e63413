import { ChoiceSetting } from './setting-fields.tsx';
import { type Chosen, optionsOf } from './setting-words.ts';
import type { SettingsStore } from './store.ts';

interface Props<K extends Chosen> {
  readonly store: SettingsStore;
  readonly setting: K;
  readonly hint?: string;
}

/** A rule that is one of a few words. */
export const RuleSetting = <K extends Chosen>({ store, setting, ...rest }: Props<K>) => (
  <ChoiceSetting store={store} setting={setting} options={optionsOf(setting)} {...rest} />
);
