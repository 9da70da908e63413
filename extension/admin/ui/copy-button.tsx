import { useSignal } from '@preact/signals';
import { t } from '../../i18n/translate.ts';
import { Button } from './button.tsx';

interface CopyButtonProps {
  readonly text: () => string;
  readonly label?: string;
  readonly kind?: 'main' | 'plain' | 'quiet';
}

/** Copies a text and says so in its own place. */
export function CopyButton({ text, label = t('admin.copy'), kind = 'quiet' }: CopyButtonProps) {
  const said = useSignal<string | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text());
      said.value = t('admin.copied');
    } catch {
      said.value = copyByHand(text()) ? t('admin.copied') : t('admin.notCopied');
    }
    setTimeout(() => {
      said.value = null;
    }, 2500);
  };
  return (
    <span class="copy" aria-live="polite">
      <Button kind={kind} onClick={copy}>
        {said.value ?? label}
      </Button>
    </span>
  );
}

/** In a frame of another site the clipboard's newer interface is closed; the older one is not. */
function copyByHand(text: string): boolean {
  const area = document.createElement('textarea');
  area.value = text;
  document.body.append(area);
  area.select();
  const done = document.execCommand('copy');
  area.remove();
  return done;
}
