import { part, phrase } from '../../messages/phrases.ts';
import { licenceRow, writeAnswer } from '../../vendors/halo/calls/api-types.ts';
import { toLicence } from '../../vendors/halo/mapper.ts';
import { type Evidence, isRefused, whyNot } from '../evidence/evidence.ts';
import { differs, type Finding, holds, unknown } from '../evidence/finding.ts';
import { describeShape } from '../evidence/shape.ts';
import { type Sample, sampleOf } from './samples.ts';

/** The records that Halo answered a write with; undefined where one is not what we expect. */
const recordsIn = (evidence: Evidence) => {
  const parsed = writeAnswer.safeParse(evidence.kind === 'answered' ? evidence.body : undefined);
  return (parsed.success ? parsed.data : []).map((row) => {
    const licence = licenceRow.safeParse(row);
    return licence.success ? toLicence(licence.data) : undefined;
  });
};

/** The ids that an answer names, with the sample each is. */
export const idsIn = (evidence: Evidence): (readonly [Sample, number])[] =>
  recordsIn(evidence).flatMap((licence) => {
    const sample = licence === undefined ? undefined : sampleOf(licence);
    return licence === undefined || sample === undefined ? [] : [[sample, licence.id] as const];
  });

/** What a write that was not answered means. */
export function notWritten(evidence: Evidence): Finding {
  if (isRefused(evidence)) return { ...unknown(whyNot(evidence)), consequence: 'so.mayNotEdit' };
  if (evidence.kind !== 'failed' || evidence.error.status === undefined || evidence.error.status === 429)
    return unknown(whyNot(evidence));
  const shape = describeShape(evidence.error.body);
  return differs(phrase('seen.answeredStatus', { status: String(evidence.error.status), shape }));
}

/** Concludes from the answer to creating `sent`: its form, whether every record is there, and their order. */
export function findingOfCreation(evidence: Evidence, sent: readonly Sample[]): Finding {
  if (evidence.kind !== 'answered') return notWritten(evidence);
  const records = recordsIn(evidence);
  const said = {
    sent: part('number.licencesSent', { count: sent.length }),
    form: Array.isArray(evidence.body)
      ? part('answer.array', { rows: records.length })
      : part('answer.object'),
  };
  if (records.length !== sent.length) return differs(phrase('seen.created', said));
  const whose = records.map((licence) => (licence === undefined ? undefined : sampleOf(licence)));
  if (records.some((licence) => licence === undefined)) return differs(phrase('seen.createdWithoutId', said));
  if (whose.some((sample) => sample === undefined)) return differs(phrase('seen.createdNameless', said));
  const inOrder = whose.every((sample, place) => sample === sent[place]);
  return inOrder
    ? holds(phrase('seen.createdInOrder', said))
    : differs(phrase('seen.createdInOtherOrder', said));
}
