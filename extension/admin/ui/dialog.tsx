import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { t } from '../../i18n/translate.ts';
import { Button } from './button.tsx';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
  /** `sheet` stands at the right edge, for work beside the table. */
  readonly kind?: 'sheet' | 'question';
}

/** A modal dialog: the browser keeps the focus in it, Escape closes it, and the focus goes back. */
export function Dialog({ title, onClose, children, kind = 'question' }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = element.current;
    const opener = document.activeElement;
    dialog?.showModal();
    return () => {
      dialog?.close();
      // A dialog that is taken out of the page gives no focus back by itself.
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
    };
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside it closes it; Escape does the same, see onCancel.
    <dialog
      ref={element}
      class={kind}
      aria-labelledby={id}
      onClick={(event) => {
        if (event.target === element.current) onClose();
      }}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header class="dialog-head">
        <h2 id={id}>{title}</h2>
        <Button kind="quiet" onClick={onClose} label={t('admin.close')}>
          ✕
        </Button>
      </header>
      {children}
    </dialog>
  );
}

interface QuestionProps {
  readonly title: string;
  /** One paragraph each. */
  readonly text: string | readonly string[];
  readonly confirm: string;
  readonly danger?: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks once before something that is not undone by a click. */
export const Question = ({ title, text, confirm, danger = false, onConfirm, onClose }: QuestionProps) => (
  <Dialog title={title} onClose={onClose}>
    {[text].flat().map((paragraph) => (
      <p key={paragraph}>{paragraph}</p>
    ))}
    <div class="buttons end">
      <Button onClick={onClose}>{t('admin.cancel')}</Button>
      <Button
        kind={danger ? 'danger' : 'main'}
        onClick={() => {
          onClose();
          onConfirm();
        }}
      >
        {confirm}
      </Button>
    </div>
  </Dialog>
);
