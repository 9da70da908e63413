import { licenceRow, writeAnswer } from '../../vendors/halo/api-types.ts';
import { toLicence } from '../../vendors/halo/mapper.ts';
import { type Evidence, isRefused, whyNot } from '../evidence/evidence.ts';
import { differs, type Finding, holds, unknown } from '../evidence/finding.ts';
import { counted, describeShape } from '../evidence/shape.ts';
import { type Sample, sampleOf } from './samples.ts';

const noPermission = 'Nothing can be written until the application and its agent may edit software licences.';

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
  if (isRefused(evidence)) return { ...unknown(whyNot(evidence)), consequence: noPermission };
  if (evidence.kind !== 'failed' || evidence.error.status === undefined || evidence.error.status === 429)
    return unknown(whyNot(evidence));
  return differs(`It was answered with ${evidence.error.status} and ${describeShape(evidence.error.body)}.`);
}

/** Judges the answer to creating `sent`: its form, whether every record is there, and their order. */
export function findingOfCreation(evidence: Evidence, sent: readonly Sample[]): Finding {
  if (evidence.kind !== 'answered') return notWritten(evidence);
  const records = recordsIn(evidence);
  const form = Array.isArray(evidence.body) ? `an array of ${records.length}` : 'one object';
  const said = `${counted(sent.length, 'licence')} sent, answered with ${form}`;
  if (records.length !== sent.length) return differs(`${said}.`);
  const whose = records.map((licence) => (licence === undefined ? undefined : sampleOf(licence)));
  if (records.some((licence) => licence === undefined))
    return differs(`${said}, a record of which lacks its id.`);
  if (whose.some((sample) => sample === undefined))
    return differs(`${said}, a record of which shows neither notes nor name.`);
  const inOrder = whose.every((sample, place) => sample === sent[place]);
  return inOrder ? holds(`${said}, in order.`) : differs(`${said}, in another order.`);
}
