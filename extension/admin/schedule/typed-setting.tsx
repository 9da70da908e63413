import { useSignal } from '@preact/signals';
import type { SettingKey, Settings } from '../../../shared/settings.ts';
import { number, t } from '../../i18n/translate.ts';
import { BoundField } from '../ui/bound-field.tsx';
import type { TextFieldProps } from '../ui/field.tsx';
import { readNumber } from './read-number.ts';
import { SettingHint } from './setting-hint.tsx';
import { labelOf } from './setting-words.ts';
import type { SettingsStore } from './store.ts';

type KeysOf<T> = { [K in SettingKey]: Settings[K] extends T ? K : never }[SettingKey];

interface Props<K extends SettingKey>
  extends Pick<TextFieldProps, 'hint' | 'type' | 'width' | 'placeholder'> {
  readonly store: SettingsStore;
  readonly setting: K;
}

interface ReadProps<K extends SettingKey> extends Props<K> {
  /** Reads what was typed; a text instead of a value says what is wrong with it. */
  readonly read: (text: string) => { readonly value: Settings[K] } | string;
}

/** A setting that is typed; saved when the field is left: on the way to 18:30 stand 01:00 and 18:03. */
function TypedSetting<K extends SettingKey>({ store, setting, read, hint, ...field }: ReadProps<K>) {
  const typed = useSignal<string | null>(null);
  const value = store.settings.value.value?.[setting];
  const saved = String(value ?? '');
  const save = () => {
    if (typed.value === null) return;
    const found = read(typed.value.trim());
    if (typeof found === 'string') {
      store.refuse(setting, found);
      return;
    }
    typed.value = null;
    void store.save(setting, found.value);
  };
  const isTyped = typed.value !== null && typed.value !== saved;
  return (
    <BoundField
      {...field}
      label={labelOf(setting)}
      typed={typed}
      saved={saved}
      disabled={value === undefined}
      hint={<SettingHint {...{ store, setting, hint, isTyped }} />}
      problem={store.problemOf(setting)}
      onDone={save}
    />
  );
}

interface NumberProps extends Props<KeysOf<number | null>> {
  readonly min: number;
  readonly max: number;
  /** Whether it may be left empty. */
  readonly mayBeEmpty?: boolean;
}

/** A whole number. */
export const NumberSetting = ({ min, max, mayBeEmpty = false, ...props }: NumberProps) => (
  <TypedSetting
    {...props}
    width="short"
    read={(text) => {
      if (mayBeEmpty && text === '') return { value: null };
      const found = readNumber(text, min, max);
      return found.ok ? found : t('admin.schedule.badNumber', [number(min), number(max)]);
    }}
  />
);

/** A few words of a person's own. */
export const TextSetting = (props: Props<'ticketWords' | 'ticketTypes'>) => (
  <TypedSetting {...props} read={(text) => ({ value: text === '' ? null : text })} />
);

/** A time of day. */
export const TimeSetting = (props: Props<'scheduleTime' | 'digestTime'>) => (
  <TypedSetting
    {...props}
    type="time"
    width="short"
    read={(text) => (/^\d{2}:\d{2}/.test(text) ? { value: text.slice(0, 5) } : t('admin.schedule.badTime'))}
  />
);

/** A currency by its three letters, or nothing. */
export const CurrencySetting = (props: Props<'haloCurrency'>) => (
  <TypedSetting
    {...props}
    width="short"
    placeholder="USD"
    read={(text) => {
      const code = text.toUpperCase();
      return code === '' || /^[A-Z]{3}$/.test(code)
        ? { value: code === '' ? null : code }
        : t('admin.schedule.badCurrency');
    }}
  />
);
