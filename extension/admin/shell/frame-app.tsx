import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Note } from '../../../shared/problem.ts';
import { locale, t } from '../../i18n/translate.ts';
import { createGuard } from '../clickjacking/guard.ts';
import { noteOf } from '../core/note-of.ts';
import { useScreen } from '../core/use-screen.ts';
import { OpeningPage } from '../ui/opening.tsx';
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
  const state = useSignal<'asking' | 'in' | 'out' | Note>('asking');
  const guard = useScreen((gone) => createGuard(window, seenAbove, gone));
  const ask = async () => {
    state.value = 'asking';
    try {
      state.value = (await admit()) ? 'in' : 'out';
    } catch (error) {
      state.value = noteOf(error);
    }
  };
  useEffect(() => {
    document.documentElement.lang = locale();
    document.title = t('admin.name');
    void ask();
  }, []);
  if (state.value === 'in') return <AdminApp guard={guard} />;
  if (state.value === 'out') return <p class="alone">{t('frame.notAnnounced')}</p>;
  return <OpeningPage problem={state.value === 'asking' ? null : state.value} retry={() => void ask()} />;
}
