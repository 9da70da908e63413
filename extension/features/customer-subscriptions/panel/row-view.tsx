import { i18n } from '#i18n';
import type { Formats } from '../model/formats.ts';
import type { Row } from '../model/rows.ts';
import { costWords } from './columns.ts';
import {
  billedWords,
  commitmentWords,
  decreaseWords,
  licenceWords,
  renewalChange,
  renewsWords,
} from './labels.ts';

interface Props {
  readonly row: Row;
  readonly formats: Formats;
  readonly money: boolean;
  readonly currency: string | null;
  /** Others are in Halo already, so one that is not deserves a look. */
  readonly standsOut: boolean;
  readonly onCopy: () => void;
}

/** One subscription. Names from Sherweb are only ever text. */
export function RowView({ row, formats, money, currency, standsOut, onCopy }: Props) {
  const decrease = decreaseWords(row, formats);
  const change = renewalChange(row, formats);
  const { renewal, commitment } = row;
  return (
    <tr class={row.isActive ? undefined : 'inactive'}>
      <th scope="row" class="product">
        <span class="name">{row.product}</span>
        <small>
          {row.sku}
          {!row.isActive && <span class="mark">{i18n.t('panel.inactive')}</span>}
        </small>
      </th>
      <td class="number seats">{formats.number(row.seats)}</td>
      <td>{billedWords(row)}</td>
      <td class={commitment === null ? 'muted' : undefined}>
        <span title={commitment === null ? undefined : formats.fullDay(commitment.lastDay)}>
          {commitmentWords(row, formats)}
        </span>
        {decrease !== '' && <small class="look">{decrease}</small>}
      </td>
      <td class={renewal.kind === 'none' ? 'muted' : undefined}>
        <span
          class={renewal.kind !== 'none' && renewal.soon ? 'look' : undefined}
          title={renewal.kind === 'renews' ? formats.fullDay(renewal.day) : undefined}
        >
          {renewsWords(row, formats)}
        </span>
        {change !== '' && <small class="look">{change}</small>}
        {change === '' && renewal.kind !== 'none' && renewal.soon && (
          <small class="look">{i18n.t('panel.renews.soon')}</small>
        )}
      </td>
      {money && (
        <td class={row.cost === null ? 'number muted' : 'number'}>{costWords(row, currency, formats)}</td>
      )}
      <td class={row.licenceId !== null ? 'short' : standsOut ? 'short look' : 'short muted'}>
        {licenceWords(row)}
      </td>
      <td class="tool">
        <button
          type="button"
          class="icon"
          title={i18n.t('panel.copyRow')}
          aria-label={i18n.t('panel.copyRowOf', [row.product])}
          onClick={onCopy}
        >
          <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
            <path d="M5 5V2.5A1.5 1.5 0 0 1 6.5 1h7A1.5 1.5 0 0 1 15 2.5v7a1.5 1.5 0 0 1-1.5 1.5H11M2.5 5h7A1.5 1.5 0 0 1 11 6.5v7A1.5 1.5 0 0 1 9.5 15h-7A1.5 1.5 0 0 1 1 13.5v-7A1.5 1.5 0 0 1 2.5 5Z" />
          </svg>
        </button>
      </td>
    </tr>
  );
}
