import { part, phrase } from '../../messages/phrases.ts';
import type { HaloLicence, LicenceFields } from '../../vendors/halo/licence.ts';
import { readMark } from '../../vendors/halo/mark.ts';
import { type Evidence, whyNot } from '../evidence/evidence.ts';
import { differs, type Finding, holds, unknown } from '../evidence/finding.ts';
import { notWritten } from './answer.ts';
import { type Found, isFound } from './find.ts';
import type { Sample } from './samples.ts';

/** Fields that are not kept as `sent`; those Halo does not show are named apart. */
function compare(licence: HaloLicence, sent: LicenceFields) {
  const owned: Readonly<Record<string, unknown>> = { ...licence.owned, name: licence.name };
  const fields = Object.entries(sent).filter(([field]) => field !== 'price');
  return {
    other: fields
      .filter(([field, value]) => field in owned && owned[field] !== value)
      .map(([field]) => field),
    hidden: fields.filter(([field]) => !(field in owned)).map(([field]) => field),
  };
}

/** Whether the list shows what was just written. */
export function findingOfSearch(found: Found | Evidence, wanted: number): Finding {
  if (!isFound(found)) return unknown(whyNot(found));
  const counts = { found: found.licences.size, wanted };
  const said = found.byMark ? phrase('seen.foundByMark', counts) : phrase('seen.foundByName', counts);
  return found.licences.size === wanted && found.byMark ? holds(said) : differs(said);
}

type Reads = ReadonlyMap<Sample, HaloLicence | Evidence>;

const licencesOf = (reads: Reads): (readonly [Sample, HaloLicence])[] =>
  [...reads].flatMap(([sample, read]) => ('id' in read ? [[sample, read] as const] : []));

/** Whether the single records hold our mark. */
export function findingOfNotes(reads: Reads): Finding {
  const licences = licencesOf(reads);
  if (licences.length === 0) return unknown(phrase('seen.noneReadBack'));
  const kept = licences.filter(
    ([{ mark }, { notes }]) => readMark(notes)?.subscriptionId === mark.subscriptionId,
  ).length;
  const said = phrase('seen.marksKept', { kept, count: licences.length });
  return kept === licences.length ? holds(said) : differs(said);
}

/** Whether the single records hold every field as it was sent. */
export function findingOfFields(reads: Reads): Finding {
  const licences = licencesOf(reads);
  if (licences.length === 0) return unknown(phrase('seen.noneReadBack'));
  const compared = licences.map(([{ fields }, licence]) => compare(licence, fields));
  const other = [...new Set(compared.flatMap((each) => each.other))];
  const hidden = [...new Set(compared.flatMap((each) => each.hidden))];
  const records = part('number.licences', { count: licences.length });
  if (other.length + hidden.length === 0) return holds(phrase('seen.allIn', { records }));
  return differs(
    ...(other.length === 0 ? [] : [phrase('seen.keptOtherwise', { fields: other.join(', ') })]),
    ...(hidden.length === 0 ? [] : [phrase('seen.notShown', { fields: hidden.join(', ') })]),
  );
}

/** Whether an update of the count took, and left everything else as it was. */
export function findingOfUpdate(
  answer: Evidence,
  before: Reads,
  after: Found | Evidence,
  countOf: (sample: Sample) => number,
): Finding {
  if (answer.kind !== 'answered') return notWritten(answer);
  if (!isFound(after)) return unknown(phrase('seen.readingBack', { why: whyNot(after) }));
  const counts = [...after.licences].filter(([sample, { owned }]) => owned.count !== countOf(sample)).length;
  const changed = licencesOf(before).flatMap(([sample, was]) => {
    const is = after.licences.get(sample);
    const { count: _count, ...others } = was.owned;
    return is === undefined ? [] : compare(is, others).other;
  });
  if (counts > 0)
    return differs(phrase('seen.countNotTaken', { licences: part('number.licences', { count: counts }) }));
  if (changed.length > 0)
    return differs(phrase('seen.othersChanged', { fields: [...new Set(changed)].join(', ') }));
  const licences = part('number.licences', { count: after.licences.size });
  return holds(phrase('seen.countTaken', { licences }));
}

/** Whether everything is inactive in the end. */
export function findingOfDeactivation(answer: Evidence, after: Found | Evidence): Finding {
  if (!isFound(after))
    return answer.kind === 'answered'
      ? unknown(phrase('seen.readingBack', { why: whyNot(after) }))
      : notWritten(answer);
  const all = [...after.licences.values(), ...after.extra];
  if (all.length === 0) return unknown(phrase('seen.noSample'));
  const active = all.filter((licence) => licence.active).length;
  if (active === 0) return holds(phrase('seen.madeInactive', { count: all.length }));
  const why = answer.kind === 'answered' ? part('why.thoughAnswered') : whyNot(answer);
  return {
    ...differs(phrase('seen.leftActive', { count: active, why })),
    consequence: 'so.byHand',
  };
}
