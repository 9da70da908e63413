import { ageOf } from '../../i18n/age.ts';
import { ageWords } from '../../i18n/age-words.ts';
import { fullMoment, momentWords } from '../../i18n/moments.ts';
import { locale } from '../../i18n/translate.ts';
import { useApp } from '../core/context.ts';

/** A moment and its age; in full on hover. */
export function When({ iso, age = true }: { readonly iso: string; readonly age?: boolean }) {
  const now = useApp().now.value;
  return (
    <time dateTime={iso} title={fullMoment(locale(), iso)}>
      {momentWords(locale(), iso, now)}
      {age && (
        <>
          , <span class="whole">{ageWords(ageOf(iso, now))}</span>
        </>
      )}
    </time>
  );
}
