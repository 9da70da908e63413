import { lateWords } from '../../i18n/late-words.ts';
import { useApp } from '../core/context.ts';

/** Says that an answer takes long and what it waits for, over the foot of the screen: nothing is pushed away. */
export function LateNotice() {
  const late = useApp().late.value;
  return (
    <p class="late" role="status">
      {late !== null && lateWords(late.waiting)}
    </p>
  );
}
