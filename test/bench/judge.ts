import type { Figure, Row, Target } from './row.ts';
import { median, spread } from './statistics.ts';

/** A figure with what came of it; `holds` compares the median with the target. */
export interface Judged {
  readonly row: string;
  readonly what: string;
  readonly measuredOn: string;
  readonly unit: string;
  readonly target: Target;
  readonly median: number;
  readonly lowest: number;
  readonly highest: number;
  readonly repeats: number;
  readonly holds: boolean;
  /** Why not, and the floor; null when it holds. */
  readonly why: string | null;
}

const reaches = (value: number, target: Target): boolean =>
  'most' in target ? value <= target.most : value >= target.least;

/** Judges one figure of a row. */
export function judge(row: Row, figure: Figure): Judged {
  const middle = median(figure.values);
  const [lowest, highest] = spread(figure.values);
  const holds = reaches(middle, figure.target);
  return {
    row: row.id,
    what: figure.what === '' ? row.what : `${row.what}: ${figure.what}`,
    measuredOn: row.measuredOn,
    unit: figure.unit,
    target: figure.target,
    median: middle,
    lowest,
    highest,
    repeats: figure.values.length,
    holds,
    why: holds ? null : (figure.floor ?? 'no reason known'),
  };
}

/** A row that could not be measured at all. */
export const broken = (row: Row, error: unknown): Judged => ({
  row: row.id,
  what: row.what,
  measuredOn: row.measuredOn,
  unit: '',
  target: { most: 0 },
  median: Number.NaN,
  lowest: Number.NaN,
  highest: Number.NaN,
  repeats: 0,
  holds: false,
  why: `could not be measured: ${error instanceof Error ? error.message : String(error)}`,
});
