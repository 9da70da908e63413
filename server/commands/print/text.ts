import pc from 'picocolors';
import stringWidth from 'string-width';

/** The colours of reports; whoever prints a report takes them off where they are not wanted. */
export const colour = pc.createColors(true);

const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/**
 * A name from outside as it may stand on a terminal: no control or direction characters, at most `width` columns.
 */
export function shown(name: string, width = 48): string {
  // Some characters take no column; nothing that fits is longer than this.
  const clean = name
    .slice(0, width * 40)
    .replace(unprintable, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (stringWidth(clean) <= width) return clean;
  let cut = '';
  for (const { segment } of new Intl.Segmenter('en').segment(clean)) {
    if (stringWidth(cut + segment) > width - 1) break;
    cut += segment;
  }
  return `${cut}…`;
}

const padded = (cell: string, width: number, right: boolean): string => {
  const space = ' '.repeat(Math.max(0, width - stringWidth(cell)));
  return right ? space + cell : cell + space;
};

/** Rows as aligned columns, two spaces apart; columns named in `right` are aligned to the right. */
export function columns(
  rows: readonly (readonly string[])[],
  options: { indent?: number; right?: readonly number[] } = {},
): string {
  const widths: number[] = [];
  for (const row of rows)
    for (const [column, cell] of row.entries())
      widths[column] = Math.max(widths[column] ?? 0, stringWidth(cell));
  const indent = ' '.repeat(options.indent ?? 0);
  return rows
    .map((row) =>
      (
        indent +
        row
          .map((cell, column) => padded(cell, widths[column] ?? 0, options.right?.includes(column) ?? false))
          .join('  ')
      ).trimEnd(),
    )
    .join('\n');
}

/** Who did something where it was nobody by name. @example "the command line", "the schedule" */
export const doerText = (kind: 'command' | 'schedule' | 'companion'): string =>
  kind === 'command' ? 'the command line' : `the ${kind}`;

/** `1 customer`, `2 customers`; an irregular plural may be given. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

/** How often the vendors were asked. @example `1 call to Sherweb, 4 to Halo` */
export const callsText = ({ sherweb, halo }: { readonly sherweb: number; readonly halo: number }): string =>
  `${counted(sherweb, 'call')} to Sherweb, ${halo.toLocaleString('en')} to Halo`;

/** A point in time for people, in this machine's zone: `23 Nov 2026, 06:02`. */
export const moment = (iso: string): string =>
  new Date(iso).toLocaleString('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });

/** A plain day, the same in every zone: `31 Jan 2028`. */
export const dayWords = (day: string): string =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
