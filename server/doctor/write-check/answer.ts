import { licenceRow, writeAnswer } from '../../vendors/halo/api-types.ts';
import { toLicence } from '../../vendors/halo/mapper.ts';
import { isRefused, type Look, whyNot } from '../look.ts';
import { counted, describeShape } from '../shape.ts';
import { differs, holds, unknown, type Verdict } from '../verdict.ts';
import { type Sample, sampleOf } from './samples.ts';

const noPermission = 'Nothing can be written until the application and its agent may edit software licences.';

/** The records that Halo answered a write with; undefined where one is not what we expect. */
const recordsIn = (seen: Look) => {
  const parsed = writeAnswer.safeParse(seen.kind === 'answered' ? seen.body : undefined);
  return (parsed.success ? parsed.data : []).map((row) => {
    const licence = licenceRow.safeParse(row);
    return licence.success ? toLicence(licence.data) : undefined;
  });
};

/** The ids that an answer names, with the sample each is. */
export const idsIn = (seen: Look): (readonly [Sample, number])[] =>
  recordsIn(seen).flatMap((licence) => {
    const sample = licence === undefined ? undefined : sampleOf(licence);
    return licence === undefined || sample === undefined ? [] : [[sample, licence.id] as const];
  });

/** What a write that was not answered means. */
export function notWritten(seen: Look): Verdict {
  if (isRefused(seen)) return { ...unknown(whyNot(seen)), consequence: noPermission };
  if (seen.kind !== 'failed' || seen.error.status === undefined || seen.error.status === 429)
    return unknown(whyNot(seen));
  return differs(`It was answered with ${seen.error.status} and ${describeShape(seen.error.body)}.`);
}

/** Judges the answer to creating `sent`: its form, whether every record is there, and their order. */
export function judgeCreation(seen: Look, sent: readonly Sample[]): Verdict {
  if (seen.kind !== 'answered') return notWritten(seen);
  const records = recordsIn(seen);
  const form = Array.isArray(seen.body) ? `an array of ${records.length}` : 'one object';
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
