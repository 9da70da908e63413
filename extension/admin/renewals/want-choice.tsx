import type { Signal } from '@preact/signals';
import { t } from '../../i18n/translate.ts';
import type { Wish } from './store.ts';

interface Props {
  readonly want: Signal<Wish['want']>;
  /** The seats to go to, as typed. */
  readonly to: Signal<string>;
}

/** One of the three things that may be wanted; the seats belong to the first. */
export function WantChoice({ want, to }: Props) {
  const choices: readonly { readonly value: Wish['want']; readonly words: string }[] = [
    { value: 'goTo', words: t('admin.renewals.chooseGoTo') },
    { value: 'end', words: t('admin.renewals.chooseEnd') },
    { value: 'asIs', words: t('admin.renewals.chooseAsIs') },
  ];
  return (
    <fieldset class="radios">
      <legend class="unseen">{t('admin.renewals.intend')}</legend>
      {choices.map(({ value, words }) => (
        <div key={value} class="radio">
          <label class="radio">
            <input
              type="radio"
              name="want"
              checked={want.value === value}
              onChange={() => {
                want.value = value;
              }}
            />
            {words}
          </label>
          {value === 'goTo' && (
            <input
              type="number"
              class="short"
              aria-label={t('admin.renewals.toSeats')}
              min={0}
              max={1_000_000}
              step={1}
              required={want.value === 'goTo'}
              disabled={want.value !== 'goTo'}
              value={to.value}
              onInput={(event) => {
                to.value = event.currentTarget.value;
              }}
            />
          )}
        </div>
      ))}
    </fieldset>
  );
}
