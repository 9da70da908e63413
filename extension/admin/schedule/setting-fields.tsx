import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { SettingKey, Settings } from '../../../shared/settings.ts';
import { number, t } from '../../i18n/translate.ts';
import { CheckField, ChoiceField, TextField } from '../ui/field.tsx';
import { consequenceWords } from './consequence-words.ts';
import { readNumber } from './read-number.ts';
import type { SettingsStore } from './store.ts';

type KeysOf<T> = { [K in SettingKey]: Settings[K] extends T ? K : never }[SettingKey];

interface SettingProps<K extends SettingKey> {
  readonly store: SettingsStore;
  readonly setting: K;
  readonly label: string;
  readonly hint?: string;
  readonly disabled?: boolean;
}

interface SaveStateProps {
  readonly store: SettingsStore;
  readonly setting: SettingKey;
  readonly isTyped?: boolean;
}

/** How saving a setting went; `isTyped`: something else is typed than is saved. */
export function SaveState({ store, setting, isTyped = false }: SaveStateProps) {
  const state = store.states.value[setting];
  const words =
    state === 'saving'
      ? t('admin.saving')
      : isTyped
        ? t('admin.notSaved')
        : state === 'saved'
          ? t('admin.saved')
          : '';
  return (
    <span class="save-state" aria-live="polite">
      {words}
    </span>
  );
}

/** What a setting comes to today. */
export function ConsequenceNote({ store, setting }: Pick<SaveStateProps, 'store' | 'setting'>) {
  const words = consequenceWords(store.consequenceOf(setting));
  return words === '' ? null : <strong class="today">{words}</strong>;
}

const Hint = ({
  hint,
  ...state
}: Omit<SettingProps<SettingKey>, 'label'> & SaveStateProps): ComponentChildren => (
  <>
    {hint} <ConsequenceNote store={state.store} setting={state.setting} /> <SaveState {...state} />
  </>
);

/** A setting that is on or off. */
export function SwitchSetting({ store, setting, label, ...rest }: SettingProps<KeysOf<boolean>>) {
  const value = store.settings.value.value?.[setting];
  return (
    <CheckField
      label={label}
      checked={value === true}
      disabled={value === undefined || rest.disabled === true}
      hint={<Hint store={store} setting={setting} {...rest} />}
      problem={store.problemOf(setting)}
      onChange={(checked) => void store.save(setting, checked)}
    />
  );
}

interface NumberProps extends SettingProps<KeysOf<number | null>> {
  readonly min: number;
  readonly max: number;
  /** Whether it may be left empty. */
  readonly mayBeEmpty?: boolean;
}

/** A whole number; saved when the field is left. */
export function NumberSetting({ store, setting, label, min, max, mayBeEmpty, ...rest }: NumberProps) {
  const typed = useSignal<string | null>(null);
  const value = store.settings.value.value?.[setting];
  const change = (text: string) => {
    if (mayBeEmpty && text.trim() === '') {
      typed.value = null;
      void store.save(setting, null);
      return;
    }
    const read = readNumber(text, min, max);
    if (!read.ok) {
      store.refuse(setting, t('admin.schedule.badNumber', [number(min), number(max)]));
      return;
    }
    typed.value = null;
    void store.save(setting, read.value);
  };
  return (
    <TextField
      label={label}
      width="short"
      value={typed.value ?? String(value ?? '')}
      disabled={value === undefined || rest.disabled === true}
      hint={<Hint store={store} setting={setting} {...rest} />}
      problem={store.problemOf(setting)}
      onInput={(text) => {
        typed.value = text;
      }}
      onChange={change}
    />
  );
}

/** The settings that are words of a person's own. */
type FreeText = 'ticketWords' | 'ticketTypes';

/** A few words; saved when the field is left. */
export function TextSetting({ store, setting, label, ...rest }: SettingProps<FreeText>) {
  const typed = useSignal<string | null>(null);
  const value = store.settings.value.value?.[setting];
  return (
    <TextField
      label={label}
      value={typed.value ?? value ?? ''}
      disabled={value === undefined || rest.disabled === true}
      hint={<Hint store={store} setting={setting} {...rest} />}
      problem={store.problemOf(setting)}
      onInput={(text) => {
        typed.value = text;
      }}
      onChange={(text) => {
        typed.value = null;
        void store.save(setting, text.trim() === '' ? null : text);
      }}
    />
  );
}

interface ChoiceProps<K extends SettingKey> extends SettingProps<K> {
  readonly options: readonly { readonly value: Settings[K] & string; readonly label: string }[];
}

/** One of a few words; what is looked for with the keyboard is saved when the field is left. */
export function ChoiceSetting<K extends KeysOf<string>>({
  store,
  setting,
  label,
  options,
  ...rest
}: ChoiceProps<K>) {
  const typed = useSignal<string | null>(null);
  const value = store.settings.value.value?.[setting];
  const save = (chosen: string) => {
    typed.value = null;
    void store.save(setting, chosen as Settings[K]);
  };
  const isTyped = typed.value !== null && typed.value !== value;
  return (
    <ChoiceField
      label={label}
      value={(typed.value ?? value ?? '') as string}
      options={options}
      disabled={value === undefined || rest.disabled === true}
      hint={<Hint store={store} setting={setting} isTyped={isTyped} {...rest} />}
      problem={store.problemOf(setting)}
      onChange={(chosen, byKey) => {
        if (byKey) typed.value = chosen;
        else save(chosen);
      }}
      onDone={() => typed.value !== null && save(typed.value)}
    />
  );
}
