import type { ComponentChildren } from 'preact';

interface ButtonProps {
  readonly children: ComponentChildren;
  readonly onClick?: () => void;
  /** `main`: the one main action of a screen · `quiet`: looks like a link */
  readonly kind?: 'main' | 'plain' | 'quiet' | 'danger';
  readonly type?: 'button' | 'submit';
  readonly disabled?: boolean;
  /** Under way: stays in place, does nothing. */
  readonly busy?: boolean;
  readonly label?: string;
  /** Keys that do the same, e.g. `Control+Z`. */
  readonly keys?: string;
  readonly pressed?: boolean;
  readonly expanded?: boolean;
}

/** A button; while it is busy it keeps its place and the focus. */
export const Button = ({ children, kind = 'plain', type = 'button', busy = false, ...rest }: ButtonProps) => (
  <button
    type={type}
    class={`button ${kind}`}
    disabled={rest.disabled === true}
    aria-disabled={busy}
    aria-busy={busy}
    aria-label={rest.label}
    aria-keyshortcuts={rest.keys}
    title={rest.keys?.replace('Control', 'Ctrl')}
    aria-pressed={rest.pressed}
    aria-expanded={rest.expanded}
    onClick={(event) => {
      if (busy) event.preventDefault();
      else rest.onClick?.();
    }}
  >
    {children}
  </button>
);
