import type { DoctorFinding } from '../../shared/doctor.ts';
import type { Phrase } from '../../shared/note-values.ts';
import type { Note } from '../../shared/problem.ts';
import type { LanguageName } from './catalogues.ts';
import { sayNote, sayPhrase } from './say.ts';

/** A finding of the doctor in a language, as far as it has codes; what older companions wrote stays as it is. */
export function sayFinding(finding: DoctorFinding, language: LanguageName): DoctorFinding {
  const { id, phrases } = finding;
  const observed = phrases?.observed.map((seen) => saySeen(seen, language));
  const consequence = phrases === undefined ? undefined : sayPhrase(phrases.consequence, language);
  return {
    ...finding,
    assumption: sayPhrase({ code: `assumption.${id}` }, language) ?? finding.assumption,
    observed: observed === undefined || observed.includes(undefined) ? finding.observed : observed.join(' '),
    observedInEnglish: finding.observed,
    consequence: consequence ?? finding.consequence,
  };
}

const saySeen = (seen: Phrase | Note, language: LanguageName): string | undefined =>
  'message' in seen ? (sayNote(seen, language)?.message ?? seen.message) : sayPhrase(seen, language);
