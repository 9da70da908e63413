import { i18n } from '#i18n';
import type { Formats } from '../../../i18n/formats.ts';
import type { Group } from '../model/row.ts';

interface Props {
  readonly group: Group;
  readonly formats: Formats;
}

/** Where both sides differ as a whole: what Sherweb says of this customer, and what Halo still has of it. */
export function KeptNotice({ group, formats }: Props) {
  const { name, suspendedOn, isListed, kept, rows } = group;
  const gone = rows.filter(({ kind }) => kind === 'licence');
  if (suspendedOn === null && isListed && gone.length === 0) return null;
  const living = rows.length - gone.length;
  const lead =
    suspendedOn !== null
      ? i18n.t('panel.notice.suspended', [name, formats.dayOf(suspendedOn)])
      : !isListed
        ? i18n.t('panel.notice.unlisted')
        : living === 0
          ? i18n.t('panel.notice.noneListed')
          : i18n.t('panel.notice.someGone', gone.length, [formats.number(gone.length)]);
  return (
    <p class="notice look">
      <strong>{lead}</strong> {keptWords(kept, gone, formats)}{' '}
      {billedWords(gone.length > 0 ? gone : rows, formats)}{' '}
      {kept === null ? '' : i18n.t('panel.notice.keptAction')}
    </p>
  );
}

/** "Halo keeps 4 active licences, 18 seats: Microsoft 365 E3 (12), …" */
function keptWords(kept: Group['kept'], gone: Group['rows'], formats: Formats): string {
  if (kept === null) return i18n.t('panel.notice.keptNone');
  const count = formats.number(kept.licences);
  const words =
    kept.seats === null
      ? i18n.t('panel.notice.keptUncounted', kept.licences, [count])
      : i18n.t('panel.notice.kept', kept.licences, [
          count,
          i18n.t('panel.seats', kept.seats, [formats.number(kept.seats)]),
        ]);
  const names = gone.map(({ product, seats }) => nameWords(product, seats, formats));
  return names.length === 0 ? `${words}.` : i18n.t('panel.notice.named', [words, names.join(', ')]);
}

const nameWords = (product: string, seats: number | null, formats: Formats): string =>
  seats === null ? product : `${product} (${formats.number(seats)})`;

/** "Its invoices bill 40"; empty where that is not known of all, or is nothing. */
function billedWords(rows: Group['rows'], formats: Formats): string {
  const billed = rows.flatMap(({ billing }) => billing?.billed ?? []);
  if (rows.length === 0 || billed.length < rows.length) return '';
  const sum = billed.reduce((all, each) => all + each, 0);
  return sum === 0 ? '' : i18n.t('panel.notice.bills', [formats.number(sum)]);
}
