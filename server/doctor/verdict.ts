import type { DoctorFinding } from '../../shared/doctor.ts';
import { isRefused, type Look, whyNot } from './look.ts';

/** What looking at one assumption gave; `consequence` only where the usual one does not fit. */
export interface Verdict {
  readonly result: DoctorFinding['result'];
  readonly observed: string;
  readonly consequence?: string;
  /** Not known for good: the companion goes its other way already. */
  readonly actsOtherwise?: true;
}

export const holds = (observed: string): Verdict => ({ result: 'holds', observed });
export const differs = (observed: string): Verdict => ({ result: 'differs', observed });
export const unknown = (observed: string): Verdict => ({ result: 'unknown', observed });

/** For a request without answer: not known, and when it was refused, then so it is for the companion too. */
export const notSeen = (seen: Look): Verdict =>
  isRefused(seen) ? { ...unknown(whyNot(seen)), actsOtherwise: true } : unknown(whyNot(seen));

/** Judges an answer, if there is one. */
export const whenAnswered = (seen: Look, judge: (body: unknown) => Verdict): Verdict =>
  seen.kind === 'answered' ? judge(seen.body) : notSeen(seen);

type Claim = Pick<DoctorFinding, 'side' | 'assumption' | 'certainty'> & { readonly otherwise: string };

/** The finding about an assumption, with what the companion does about it. */
export function toFinding(id: string, claim: Claim, verdict: Verdict): DoctorFinding {
  const { side, assumption, certainty, otherwise } = claim;
  const usual =
    verdict.result === 'holds'
      ? 'Nothing to do.'
      : verdict.result === 'differs' || verdict.actsOtherwise === true
        ? otherwise
        : `If it is otherwise: ${otherwise}`;
  return {
    id,
    side,
    assumption,
    certainty,
    result: verdict.result,
    observed: verdict.observed,
    consequence: verdict.consequence ?? usual,
  };
}
