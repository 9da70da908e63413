import type { DoctorFinding } from '../../shared/doctor.ts';
import type { Phrase } from '../../shared/note-values.ts';
import type { Note } from '../../shared/problem.ts';
import type { LanguageName } from './catalogues.ts';
import { translateNote, translatePhrase } from './translate.ts';

/** A finding of the doctor in a language, as far as it has codes; what older companions wrote stays as it is. */
export function translateFinding(finding: DoctorFinding, language: LanguageName): DoctorFinding {
  const { id, phrases } = finding;
  const observed = phrases?.observed.map((seen) => translateSeen(seen, language));
  const consequence = phrases === undefined ? undefined : translatePhrase(phrases.consequence, language);
  return {
    ...finding,
    assumption: translatePhrase({ code: `assumption.${id}` }, language) ?? finding.assumption,
    observed: observed === undefined || observed.includes(undefined) ? finding.observed : observed.join(' '),
    observedInEnglish: finding.observed,
    consequence: consequence ?? finding.consequence,
  };
}

const translateSeen = (seen: Phrase | Note, language: LanguageName): string | undefined =>
  'message' in seen
    ? (translateNote(seen, language)?.message ?? seen.message)
    : translatePhrase(seen, language);
