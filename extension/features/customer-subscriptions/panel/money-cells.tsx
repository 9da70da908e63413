import { isKnown, totalOf } from '../model/cost.ts';
import { cycleWords } from './labels.ts';
import { costNote, costWords, setupWords, totalWords } from './money-labels.ts';
import type { RowProps } from './row-props.ts';

/** What a seat and what all of them cost a month; what is not known is a dash with its reason. */
export function MoneyCells({ row, formats, currency, shows }: RowProps) {
  const note = costNote(row, currency, formats);
  const setup = setupWords(row, currency, formats);
  const cost = costWords(row, currency, formats);
  return (
    <>
      {shows('cost') && (
        <td class={isKnown(row.cost) ? 'number fold-cost' : 'number fold-cost muted'}>
          {cost}
          {note !== '' && <small>{note}</small>}
          {note === '' && shows('cycle') && <small class="unfold-cycle">{cycleWords(row)}</small>}
        </td>
      )}
      {shows('total') && (
        <td class={totalOf(row) === null ? 'number muted' : 'number total'}>
          {totalWords(row, currency, formats)}
          {setup !== '' && <small>{setup}</small>}
          {shows('cost') && (
            <small class="unfold-cost">
              {isKnown(row.cost) ? `${cost} × ${formats.number(row.seats ?? 0)}` : note}
            </small>
          )}
        </td>
      )}
    </>
  );
}
