import type { DoctorFinding } from '../../../shared/doctor.ts';
import { type Evidence, isRefused, whyNot } from './evidence.ts';

/** What looking at one assumption gave; `consequence` only where the usual one does not fit. */
export interface Finding {
  readonly result: DoctorFinding['result'];
  readonly observed: string;
  readonly consequence?: string;
  /** Not known for good: the companion goes its other way already. */
  readonly actsOtherwise?: true;
}

export const holds = (observed: string): Finding => ({ result: 'holds', observed });
export const differs = (observed: string): Finding => ({ result: 'differs', observed });
export const unknown = (observed: string): Finding => ({ result: 'unknown', observed });

/** For a request without answer: not known, and when it was refused, then so it is for the companion too. */
export const noAnswer = (evidence: Evidence): Finding =>
  isRefused(evidence) ? { ...unknown(whyNot(evidence)), actsOtherwise: true } : unknown(whyNot(evidence));

/** Judges an answer, if there is one. */
export const whenAnswered = (evidence: Evidence, conclude: (body: unknown) => Finding): Finding =>
  evidence.kind === 'answered' ? conclude(evidence.body) : noAnswer(evidence);

type Claim = Pick<DoctorFinding, 'side' | 'assumption' | 'certainty'> & { readonly otherwise: string };

/** The finding about an assumption, with what the companion does about it. */
export function toDoctorFinding(id: string, claim: Claim, finding: Finding): DoctorFinding {
  const { side, assumption, certainty, otherwise } = claim;
  const usual =
    finding.result === 'holds'
      ? 'Nothing to do.'
      : finding.result === 'differs' || finding.actsOtherwise === true
        ? otherwise
        : `If it is otherwise: ${otherwise}`;
  return {
    id,
    side,
    assumption,
    certainty,
    result: finding.result,
    observed: finding.observed,
    consequence: finding.consequence ?? usual,
  };
}
