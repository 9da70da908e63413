import { TextField, type TextFieldProps } from './field.tsx';

/** Where what is typed is kept: a signal, or one field of a form's; null: nothing was typed. */
export interface Typed {
  value: string | null;
}

interface BoundFieldProps extends Omit<TextFieldProps, 'value' | 'onInput'> {
  readonly typed: Typed;
  /** What is shown while nothing was typed: what was saved before. */
  readonly saved?: string;
}

/** A text field that keeps what is typed. */
export const BoundField = ({ typed, saved = '', ...field }: BoundFieldProps) => (
  <TextField
    {...field}
    value={typed.value ?? saved}
    onInput={(text) => {
      typed.value = text;
    }}
  />
);

/**
 * One text of a form, to be typed into.
 * @param form keeps the form as a whole; with each key it is another whole
 */
export const fieldOf = <K extends string, T extends Readonly<Record<K, string>>>(
  form: { value: T },
  name: K,
): Typed => ({
  get value() {
    return form.value[name];
  },
  set value(text) {
    form.value = { ...form.value, [name]: text };
  },
});
