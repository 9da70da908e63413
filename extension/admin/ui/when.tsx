import { ageOf } from '../../components/age.ts';
import { ageWords } from '../../components/age-words.ts';
import { useApp } from '../app/context.ts';
import { fullMoment, momentWords } from '../words/time.ts';
import { locale } from '../words/words.ts';

/** A moment and its age; in full on hover. */
export function When({ iso, age = true }: { readonly iso: string; readonly age?: boolean }) {
  const now = useApp().now.value;
  return (
    <time dateTime={iso} title={fullMoment(locale(), iso)}>
      {momentWords(locale(), iso, now)}
      {age && `, ${ageWords(ageOf(iso, now))}`}
    </time>
  );
}
