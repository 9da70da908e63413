import type { DoctorFinding } from '../../../shared/doctor.ts';
import type { Phrase } from '../../../shared/note-values.ts';
import type { Note } from '../../../shared/problem.ts';
import { inEnglish, type PhraseCode, phrase } from '../../messages/phrases.ts';
import type { Evidence } from './evidence.ts';
import { isRefused, whyNot } from './evidence.ts';

/** What is seen, a whole sentence: by its code, or what a client said. */
export type Seen = Phrase | Note;

/** What looking at one assumption gave; `consequence` only where the usual one does not fit. */
export interface Finding {
  readonly result: DoctorFinding['result'];
  readonly observed: readonly Seen[];
  readonly consequence?: PhraseCode;
  /** Not known for good: the companion goes its other way already. */
  readonly actsOtherwise?: true;
}

/** What was observed is as assumed. */
export const holds = (...observed: readonly Seen[]): Finding => ({ result: 'holds', observed });
/** What was observed is otherwise than assumed. */
export const differs = (...observed: readonly Seen[]): Finding => ({ result: 'differs', observed });
/** What was observed does not tell. */
export const unknown = (...observed: readonly Seen[]): Finding => ({ result: 'unknown', observed });

/** For a request without answer: not known, and when it was refused, then so it is for the companion too. */
export const noAnswer = (evidence: Evidence): Finding =>
  isRefused(evidence) ? { ...unknown(whyNot(evidence)), actsOtherwise: true } : unknown(whyNot(evidence));

/** Concludes from an answer, if there is one. */
export const whenAnswered = (evidence: Evidence, conclude: (body: unknown) => Finding): Finding =>
  evidence.kind === 'answered' ? conclude(evidence.body) : noAnswer(evidence);

type Claim = Pick<DoctorFinding, 'side' | 'certainty'>;
type ClaimId = PhraseCode extends infer Code ? (Code extends `assumption.${infer Id}` ? Id : never) : never;

const english = (seen: Seen): string => ('message' in seen ? seen.message : inEnglish(seen));

/** The finding about an assumption, with what the companion does about it, in English and by codes. */
export function toDoctorFinding(id: ClaimId, { side, certainty }: Claim, finding: Finding): DoctorFinding {
  const { result, observed } = finding;
  const consequence = consequenceOf(id, finding);
  return {
    id,
    side,
    assumption: inEnglish({ code: `assumption.${id}` }),
    certainty,
    result,
    observed: observed.map(english).join(' '),
    consequence: inEnglish(consequence),
    phrases: { observed: [...observed], consequence },
  };
}

function consequenceOf(id: ClaimId, { result, consequence, actsOtherwise }: Finding): Phrase {
  if (consequence !== undefined) return { code: consequence };
  if (result === 'holds') return phrase('so.nothing');
  const otherwise = `otherwise.${id}` as const;
  return result === 'differs' || actsOtherwise === true
    ? { code: otherwise }
    : phrase('so.ifOtherwise', { otherwise: { code: otherwise } });
}
