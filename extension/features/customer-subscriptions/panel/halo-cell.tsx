import { billingTitle, billingWords, stakeWords, toneOf } from './billing-labels.ts';
import { licenceWords } from './labels.ts';
import type { RowProps } from './row-props.ts';

/** What Halo has of it: the licence, and how that is billed. */
export function HaloCell({ row, formats, sight, standsOut }: RowProps) {
  const isMissing = row.licenceId === null;
  const stake = stakeWords(row, formats);
  return (
    <td class="halo fold-halo">
      <span class={isMissing ? (standsOut ? 'look' : 'muted') : undefined}>{licenceWords(row)}</span>
      {sight.billing && !(isMissing && row.billing === null) && (
        <small class={toneOf(row)} title={billingTitle(row, formats)}>
          {billingWords(row, formats)}
          {stake !== '' && ` · ${stake}`}
        </small>
      )}
    </td>
  );
}

/** The same in one line, where there is no room for its column. */
export function HaloNote({ row, formats, sight }: RowProps) {
  const stake = stakeWords(row, formats);
  const isMissing = row.licenceId === null;
  const billing = sight.billing && !(isMissing && row.billing === null) ? billingWords(row, formats) : '';
  return (
    <small class={`unfold-halo ${toneOf(row)}`}>
      {[licenceWords(row), billing, billing === '' ? '' : stake].filter((part) => part !== '').join(' · ')}
    </small>
  );
}
