import stringWidth from 'string-width';
import type { Judged } from './judge.ts';

const number = (value: number): string => {
  if (Number.isNaN(value)) return '-';
  const digits = Math.abs(value) >= 100 || Number.isInteger(value) ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
};

const targetOf = ({ target, unit }: Judged): string =>
  'most' in target ? `≤ ${number(target.most)} ${unit}` : `≥ ${number(target.least)} ${unit}`;

const cellsOf = (judged: Judged): string[] => [
  judged.holds ? '✓' : '✗',
  judged.what,
  judged.measuredOn,
  judged.repeats === 0 ? '' : targetOf(judged),
  `${number(judged.median)} ${judged.unit}`,
  judged.lowest === judged.highest ? '' : `${number(judged.lowest)} – ${number(judged.highest)}`,
  judged.repeats === 0 ? '' : String(judged.repeats),
];

const head = ['', 'what', 'measured on', 'target', 'median', 'spread', 'repeats'];

/** The figures as a table for a terminal; below it, why those that miss their target do. */
export function table(figures: readonly Judged[]): string {
  const rows = [head, ...figures.map(cellsOf)];
  const widths = head.map((_, column) => Math.max(...rows.map((row) => stringWidth(row[column] ?? ''))));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - stringWidth(cell)))
      .join('  ')
      .trimEnd(),
  );
  const missed = figures.filter(({ holds }) => !holds);
  const reasons = missed.map(({ what, why }) => `✗ ${what}: ${why}`);
  return [...lines, ...(reasons.length === 0 ? [] : ['', ...reasons])].join('\n');
}
