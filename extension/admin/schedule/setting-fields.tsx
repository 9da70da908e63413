import { useSignal } from '@preact/signals';
import type { SettingKey, Settings } from '../../../shared/settings.ts';
import { CheckField, ChoiceField } from '../ui/field.tsx';
import { SettingHint } from './setting-hint.tsx';
import { labelOf } from './setting-words.ts';
import type { SettingsStore } from './store.ts';

type KeysOf<T> = { [K in SettingKey]: Settings[K] extends T ? K : never }[SettingKey];

interface SettingProps<K extends SettingKey> {
  readonly store: SettingsStore;
  readonly setting: K;
  readonly hint?: string;
}

/** A setting that is on or off. */
export function SwitchSetting({ store, setting, hint }: SettingProps<KeysOf<boolean>>) {
  const value = store.settings.value.value?.[setting];
  return (
    <CheckField
      label={labelOf(setting)}
      checked={value === true}
      disabled={value === undefined}
      hint={<SettingHint {...{ store, setting, hint }} />}
      problem={store.problemOf(setting)}
      onChange={(checked) => void store.save(setting, checked)}
    />
  );
}

interface ChoiceProps<K extends SettingKey> extends SettingProps<K> {
  readonly options: readonly { readonly value: Settings[K] & string; readonly label: string }[];
}

/** One of a few words; what is looked for with the keyboard is saved when the field is left. */
export function ChoiceSetting<K extends KeysOf<string>>({ store, setting, hint, options }: ChoiceProps<K>) {
  const typed = useSignal<string | null>(null);
  const value = store.settings.value.value?.[setting];
  const save = (chosen: string) => {
    typed.value = null;
    void store.save(setting, chosen as Settings[K]);
  };
  const isTyped = typed.value !== null && typed.value !== value;
  return (
    <ChoiceField
      label={labelOf(setting)}
      value={(typed.value ?? value ?? '') as string}
      options={options}
      disabled={value === undefined}
      hint={<SettingHint {...{ store, setting, hint, isTyped }} />}
      problem={store.problemOf(setting)}
      onChange={(chosen, byKey) => {
        if (byKey) typed.value = chosen;
        else save(chosen);
      }}
      onDone={() => typed.value !== null && save(typed.value)}
    />
  );
}
