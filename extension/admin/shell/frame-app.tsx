import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { locale, t } from '../../i18n/translate.ts';
import { createGuard } from '../clickjacking/guard.ts';
import { useScreen } from '../core/use-screen.ts';
import { AdminApp } from './admin-app.tsx';

interface Props {
  /** Asks the background whether this frame was announced. */
  readonly admit: () => Promise<boolean>;
  /** Asks our content script in the page around for how many milliseconds the frame has been seen. */
  readonly seenAbove: () => Promise<number>;
}

/**
 * The admin screens in a frame inside Halo's page. Any page may try to embed this one; the screens are shown only if
 * our own content script announced the frame.
 */
export function FrameApp({ admit, seenAbove }: Props) {
  const state = useSignal<'asking' | 'in' | 'out'>('asking');
  const guard = useScreen((gone) => createGuard(window, seenAbove, gone));
  useEffect(() => {
    document.documentElement.lang = locale();
    document.title = t('admin.name');
    admit().then(
      (isIn) => {
        state.value = isIn ? 'in' : 'out';
      },
      () => {
        state.value = 'out';
      },
    );
  }, [admit, state]);
  if (state.value === 'asking') return null;
  return state.value === 'in' ? <AdminApp guard={guard} /> : <p class="alone">{t('frame.notAnnounced')}</p>;
}
