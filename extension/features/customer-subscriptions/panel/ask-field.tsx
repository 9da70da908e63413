import type { Signal } from '@preact/signals';
import type { InputHTMLAttributes, Ref } from 'preact';
import { useId } from 'preact/hooks';

interface Props extends Pick<InputHTMLAttributes, 'placeholder' | 'maxLength' | 'aria-describedby'> {
  readonly label: string;
  /** What stands in it. */
  readonly typed: Signal<string>;
  /** Takes what room there is; else it is for a number. */
  readonly isLong?: boolean;
  readonly field?: Ref<HTMLInputElement>;
}

/** A field with its name beside it. */
export function AskField({ label, typed, isLong = false, field = null, ...more }: Props) {
  const id = useId();
  return (
    <span class={isLong ? 'whole long' : 'whole'}>
      <label for={id}>{label}</label>
      <input
        id={id}
        ref={field}
        class={isLong ? '' : 'short'}
        inputMode={isLong ? 'text' : 'numeric'}
        autocomplete="off"
        value={typed.value}
        onInput={({ currentTarget }) => {
          typed.value = currentTarget.value;
        }}
        {...more}
      />
    </span>
  );
}
