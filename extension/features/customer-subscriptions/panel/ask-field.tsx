import type { Signal } from '@preact/signals';
import type { InputHTMLAttributes, Ref } from 'preact';

interface Props
  extends Pick<InputHTMLAttributes, 'placeholder' | 'maxLength' | 'aria-describedby' | 'aria-invalid'> {
  readonly label: string;
  /** What stands in it. */
  readonly typed: Signal<string>;
  /** Short for a number; a long one takes what room there is. */
  readonly class: 'short' | 'long';
  readonly inputMode?: 'numeric';
  readonly field?: Ref<HTMLInputElement> | undefined;
}

/** A field with its name beside it. */
export const AskField = ({ label, typed, field, ...more }: Props) => (
  <label class="whole">
    {label}
    <input
      ref={field ?? null}
      autocomplete="off"
      value={typed.value}
      onInput={({ currentTarget }) => {
        typed.value = currentTarget.value;
      }}
      {...more}
    />
  </label>
);
