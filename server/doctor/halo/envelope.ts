import type { Part } from '../../../shared/note-values.ts';
import { part } from '../../messages/phrases.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { describeShape, fieldsOf, listOf, shownNames } from '../evidence/shape.ts';

export type Row = Readonly<Record<string, unknown>>;

/** A list as Halo sent it. */
export interface Envelope {
  /** Its form, e.g. "{record_count, clients}". */
  readonly form: string | Part;
  /** Whether the client understands this form. */
  readonly fits: boolean;
  readonly rows: readonly Row[];
  readonly recordCount: number | undefined;
}

/** Opens an answer that should be the list called `name`. */
export function openEnvelope(body: unknown, name: string): Envelope {
  if (Array.isArray(body))
    return { form: part('shape.bareArray'), fits: true, rows: body.map(fieldsOf), recordCount: undefined };
  const fields = fieldsOf(body);
  const recordCount = typeof fields.record_count === 'number' ? fields.record_count : undefined;
  const fits = Array.isArray(fields[name]);
  const lists = Object.keys(fields).filter((key) => Array.isArray(fields[key]));
  const counted = recordCount === undefined ? [] : ['record_count'];
  return {
    form: fits || lists.length > 0 ? `{${shownNames([...counted, ...lists]).fields}}` : describeShape(body),
    fits,
    rows: listOf(fields[name]).map(fieldsOf),
    recordCount,
  };
}

/** The rows of a list that was answered; none otherwise. */
export const rowsOf = (evidence: Evidence, name: string): readonly Row[] =>
  evidence.kind === 'answered' ? openEnvelope(evidence.body, name).rows : [];

/** Whether rows come in the order of a field: numbers as such, words whatever their case. */
export const isInOrderOf = (field: string, rows: readonly Row[]): boolean =>
  rows.every((row, at) => {
    const [before, now] = [rows[at - 1]?.[field], row[field]];
    return at === 0 || (typeof now === 'number' ? Number(before) < now : wordOf(before) <= wordOf(now));
  });

const wordOf = (value: unknown): string => String(value).trim().toLowerCase();

/** Whether the second page of one row, if it was asked for, was the second row of the first page. */
export const isSteady = (rows: readonly Row[], second: Evidence, name: string): boolean =>
  rowsOf(second, name).every(({ id }) => rows[1] === undefined || rows[1].id === id);
