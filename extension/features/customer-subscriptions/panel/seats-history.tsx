import { i18n } from '#i18n';
import type { Formats } from '../../../i18n/formats.ts';
import type { Row } from '../model/row.ts';
import { sparkline, sparklinePath } from '../model/sparkline.ts';

/** So many of the last quantities are told in words. */
const mostTold = 6;

/** What seats were: a small line, and the same in words. Nothing where they never changed. */
export function SeatsHistory({ row, formats }: { readonly row: Row; readonly formats: Formats }) {
  if (row.history.length === 0) return null;
  const words = row.history
    .slice(-mostTold)
    .map(({ at, seats }) => i18n.t('panel.seatsSince', seats, [formats.number(seats), formats.dayOf(at)]))
    .join('; ');
  const { width, height } = sparkline;
  return (
    <svg class="seats-history" role="img" viewBox={`0 -1 ${width} ${height + 2}`}>
      <title>{words}</title>
      <path d={sparklinePath(row.history, Date.now())} />
    </svg>
  );
}
