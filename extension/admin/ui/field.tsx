import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';

interface FieldProps {
  readonly label: string;
  readonly hint?: ComponentChildren;
  readonly problem?: string | null;
  readonly children: (ids: {
    id: string;
    'aria-describedby': string;
    'aria-invalid': boolean;
  }) => ComponentChildren;
}

/** A label, its input, what to write there, and what is wrong with what was written. */
function Field({ label, hint, problem = null, children }: FieldProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children({ id, 'aria-describedby': `${id}-hint ${id}-problem`, 'aria-invalid': problem !== null })}
      <p class="hint" id={`${id}-hint`}>
        {hint}
      </p>
      <p class="field-problem" id={`${id}-problem`} aria-live="polite">
        {problem}
      </p>
    </div>
  );
}

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  /** The field was left, or Enter pressed in it. */
  readonly onDone?: () => void;
  readonly hint?: ComponentChildren;
  readonly problem?: string | null;
  readonly type?: 'text' | 'password' | 'search' | 'url' | 'time' | 'number';
  readonly placeholder?: string;
  readonly disabled?: boolean;
  readonly autocomplete?: string;
  readonly width?: 'short';
  /** So many characters, and no more. */
  readonly maxLength?: number;
}

/** One line to type into, with its name, a hint and what is wrong with it. */
export const TextField = ({
  label,
  hint,
  problem,
  onInput,
  onDone,
  width,
  maxLength,
  ...input
}: TextFieldProps) => (
  <Field label={label} hint={hint} problem={problem ?? null}>
    {(ids) => (
      <input
        {...ids}
        type={(input.type ?? 'text') as 'text'}
        value={input.value}
        placeholder={input.placeholder ?? ''}
        disabled={input.disabled ?? false}
        autocomplete={(input.autocomplete ?? 'off') as 'off'}
        spellcheck={false}
        class={width ?? ''}
        {...(maxLength !== undefined && { maxLength })}
        onInput={(event) => onInput(event.currentTarget.value)}
        onBlur={() => onDone?.()}
        onKeyDown={({ key }) => key === 'Enter' && onDone?.()}
      />
    )}
  </Field>
);

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  /** `byKey`: while the choice is looked for with the keyboard, which passes others on its way. */
  readonly onChange: (value: T, byKey: boolean) => void;
  /** The field was left, or Enter pressed in it. */
  readonly onDone?: () => void;
  readonly hint?: ComponentChildren;
  readonly problem?: string | null;
  readonly disabled?: boolean;
}

/** One of a few choices. */
export function ChoiceField<T extends string>({
  options,
  value,
  onChange,
  onDone,
  disabled,
  ...field
}: ChoiceProps<T>) {
  const byKey = useRef(false);
  return (
    <Field {...field}>
      {(ids) => (
        <select
          {...ids}
          disabled={disabled}
          value={value}
          onPointerDown={() => {
            byKey.current = false;
          }}
          onKeyDown={({ key }) => {
            byKey.current = key !== 'Enter';
            if (key === 'Enter') onDone?.();
          }}
          onBlur={() => {
            byKey.current = false;
            onDone?.();
          }}
          onChange={(event) => onChange(event.currentTarget.value as T, byKey.current)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value} selected={option.value === value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface CheckFieldProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly hint?: ComponentChildren;
  readonly problem?: string | null;
  readonly disabled?: boolean;
}

/** Something that is on or off. */
export function CheckField({ label, checked, onChange, hint, problem = null, disabled }: CheckFieldProps) {
  const id = useId();
  return (
    <div class="check-field">
      <input
        id={id}
        type="checkbox"
        checked={checked}
        disabled={disabled}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <label for={id}>{label}</label>
      <p class="hint" id={`${id}-hint`}>
        {hint}
        {problem !== null && <span class="field-problem">{problem}</span>}
      </p>
    </div>
  );
}
