import { t } from '../../i18n/translate.ts';
import { moreSeatsWords } from '../changes/stakes-words.ts';
import { hashOf } from '../core/route.ts';
import { VirtualRows } from '../ui/virtual-rows.tsx';
import type { MovementRow } from './rows.ts';
import { byWords, kindWords, tableLabels, valueWords } from './words.ts';

interface Props {
  readonly rows: readonly MovementRow[];
  readonly empty: string;
}

/** Changes, a row each; a customer is named once, with the seats it has more or fewer. */
export const MovementTable = ({ rows, empty }: Props) => (
  <VirtualRows
    class="movements"
    label={t('admin.movements.title')}
    rows={rows}
    keyOf={({ key }) => key}
    height={36}
    measured
    rowClass={({ seats }) => (seats === null ? 'row' : 'row first')}
    head={(['customer', 'product', 'change', 'from', 'to', 'by'] as const).map((column) => (
      <th key={column} scope="col" class={column === 'from' || column === 'to' ? 'right' : ''}>
        {tableLabels.column(column)}
      </th>
    ))}
    empty={<p class="empty">{empty}</p>}
    render={({ seats, sherwebCustomerId, customer, product, kind, from, to, by, person }) => (
      <>
        <td>
          {seats !== null && (
            <>
              <a href={hashOf('customers', null, { customer: sherwebCustomerId })}>{customer}</a>
              <Seats {...seats} />
            </>
          )}
        </td>
        <td>{product}</td>
        <td>{kindWords(kind)}</td>
        <td class="right cut">{valueWords(kind, from)}</td>
        <td class="right cut">{valueWords(kind, to)}</td>
        <td>{byWords({ by, person })}</td>
      </>
    )}
  />
);

const Seats = ({ from, to }: { readonly from: number; readonly to: number }) =>
  from === to ? null : <span class="muted"> {moreSeatsWords(to - from)}</span>;
