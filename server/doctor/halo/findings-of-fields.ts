import { phrase } from '../../messages/phrases.ts';
import { assumptions } from '../../vendors/assumptions/all.ts';
import { ownedFields } from '../../vendors/halo/licence.ts';
import type { FindingFrom } from '../evidence/all-evidence.ts';
import { differs, type Finding, holds, noAnswer, unknown } from '../evidence/finding.ts';
import type { HaloEvidence } from '../evidence/halo-evidence.ts';
import { fieldsOf } from '../evidence/shape.ts';
import { type Row, rowsOf } from './envelope.ts';

/** Whether the list shows notes. */
export const haloNotesListed: FindingFrom = ({ halo }) =>
  withRows(halo, (rows, single) => {
    const shown = rows.filter((row) => typeof row.notes === 'string').length;
    const alone =
      single === undefined ? [] : [phrase('notes' in single ? 'seen.singleShows' : 'seen.singleLacks')];
    const said = [phrase('seen.notesListed', { shown, count: rows.length }), ...alone];
    return shown > 0 ? holds(...said) : differs(...said);
  });

/** Whether the list shows every field that we keep in step. */
export const haloFieldsListed: FindingFrom = ({ halo }) =>
  withRows(halo, (rows, single) => {
    const missing = ownedFields.filter((field) => !rows.some((row) => field in row));
    if (missing.length === 0) return holds(phrase('seen.allOfThem'));
    const elsewhere = missing.filter((field) => single !== undefined && field in single);
    const nowhere = missing.filter((field) => !elsewhere.includes(field));
    const said = [
      ...(elsewhere.length === 0 ? [] : [phrase('seen.onlySingle', { fields: elsewhere.join(', ') })]),
      ...(nowhere.length === 0 ? [] : [phrase('seen.nowhere', { fields: nowhere.join(', ') })]),
    ];
    return elsewhere.length > 0 ? differs(...said) : unknown(...said);
  });

const withRows = (
  halo: HaloEvidence,
  conclude: (rows: readonly Row[], single: Row | undefined) => Finding,
): Finding => {
  if (halo.licences.kind !== 'answered') return noAnswer(halo.licences);
  const rows = rowsOf(halo.licences, assumptions.haloEnvelope.value.licences);
  if (rows.length === 0) return unknown(phrase('why.noLicence'));
  return conclude(rows, halo.single.kind === 'answered' ? fieldsOf(halo.single.body) : undefined);
};
