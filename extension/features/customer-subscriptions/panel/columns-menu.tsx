import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Formats } from '../../../i18n/formats.ts';
import type { Column } from './columns.ts';
import type { HiddenColumns } from './hidden-columns.ts';

interface Props {
  /** All that there are; the first one is always shown. */
  readonly columns: readonly Column[];
  readonly hidden: HiddenColumns;
  readonly formats: Formats;
}

/** A button that opens the choice of columns; Escape, or leaving it, closes it. */
export function ColumnsMenu({ columns: [first, ...others], hidden, formats }: Props) {
  const isOpen = useSignal(false);
  const button = useRef<HTMLButtonElement>(null);
  const shown = others.filter(({ key }) => !hidden.keys.value.has(key));
  if (first === undefined) return null;
  const close = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen.value) return;
    // It is the menu that goes, not the drawer around it.
    event.stopPropagation();
    isOpen.value = false;
    button.current?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is pressed stands within
    <div
      class="menu"
      // A press on what takes no focus itself stays within.
      tabIndex={-1}
      onKeyDown={close}
      onFocusOut={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget as Node | null)) isOpen.value = false;
      }}
    >
      <button
        ref={button}
        type="button"
        class="quiet"
        aria-expanded={isOpen.value}
        onClick={() => {
          isOpen.value = !isOpen.value;
        }}
      >
        <span>
          {shown.length === others.length
            ? i18n.t('panel.columns')
            : i18n.t('panel.columnsOf', [
                formats.number(shown.length + 1),
                formats.number(others.length + 1),
              ])}
        </span>
      </button>
      {isOpen.value && (
        <fieldset class="choices" aria-label={i18n.t('panel.columns')}>
          {others.map(({ key, label }) => (
            <label key={key}>
              <input
                type="checkbox"
                checked={!hidden.keys.value.has(key)}
                onChange={({ currentTarget }) => hidden.show(key, currentTarget.checked)}
              />
              {label}
            </label>
          ))}
        </fieldset>
      )}
    </div>
  );
}
