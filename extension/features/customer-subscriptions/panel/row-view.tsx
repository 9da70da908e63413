import { useSignal } from '@preact/signals';
import { i18n } from '#i18n';
import { CopyIcon } from './copy-icon.tsx';
import { HaloCell, HaloNote } from './halo-cell.tsx';
import {
  commitmentWords,
  cycleWords,
  decreaseWords,
  markWords,
  renewalNews,
  renewsWords,
  seatsWords,
  windowWords,
} from './labels.ts';
import { MoneyCells } from './money-cells.tsx';
import { OrderChip } from './order-chip.tsx';
import { AskRow, ChangeButton, mayAsk } from './row-orders.tsx';
import type { RowProps } from './row-props.ts';
import { SeatsHistory } from './seats-history.tsx';

interface Props extends RowProps {
  readonly columnCount: number;
  readonly isCopied: boolean;
  readonly onCopy: () => void;
}

/** One row. Names from Sherweb and Halo are only ever text. What a narrow table folds away stands small in another cell. */
export function RowView({ isCopied, onCopy, columnCount, ...props }: Props) {
  const { row, formats, sight, shows, orders } = props;
  const isAsking = useSignal(false);
  const order = orders.newest.get(row.id);
  const mark = markWords(row);
  return (
    <>
      <tr class={row.isActive ? undefined : 'inactive'}>
        <th scope="row" class="product">
          <span class="name">{row.product}</span>
          <small>
            {row.sku} {mark !== '' && <span class="mark">{mark}</span>}
          </small>
          {order !== undefined && <OrderChip row={order} formats={formats} />}
          {shows('halo') && <HaloNote {...props} />}
          {shows('commitment') && <TermNote {...{ row, formats, shows }} />}
        </th>
        {shows('seats') && (
          <td class="number seats">
            {seatsWords(row, formats)}
            <SeatsHistory {...{ row, formats }} />
            {mayAsk(row, orders) && <ChangeButton {...{ row, isAsking }} />}
            {sight.money === null && row.kind !== 'licence' && shows('cycle') && (
              <small class="unfold-cycle">{cycleWords(row)}</small>
            )}
          </td>
        )}
        {shows('halo') && <HaloCell {...props} />}
        <TermCells {...{ row, formats, shows }} />
        {shows('cycle') && (
          <td class={row.kind === 'licence' ? 'fold-cycle muted' : 'fold-cycle'}>{cycleWords(row)}</td>
        )}
        {sight.money !== null && <MoneyCells {...props} />}
        <td class="tool">
          <button
            type="button"
            class={isCopied ? 'icon done' : 'icon'}
            title={isCopied ? i18n.t('panel.copied') : i18n.t('panel.copyRow')}
            aria-label={i18n.t('panel.copyRowOf', [row.product])}
            onClick={onCopy}
          >
            <CopyIcon isDone={isCopied} />
          </button>
        </td>
      </tr>
      {isAsking.value && <AskRow {...{ row, formats, orders, columnCount, isAsking }} />}
    </>
  );
}

/** How long it is bought for, where there is no room for its column. */
function TermNote({ row, formats, shows }: Pick<RowProps, 'row' | 'formats' | 'shows'>) {
  const decrease = decreaseWords(row, formats);
  if (row.commitment.kind === 'none') return null;
  return (
    <small class="unfold-commitment">
      {commitmentWords(row, formats)}
      {decrease !== '' && <span class={row.decreases.length > 0 ? 'look' : undefined}>, {decrease}</span>}
      {shows('renews') && row.renewal.kind !== 'none' && (
        <>, {i18n.t('panel.renews.folded', [renewsWords(row, formats)])}</>
      )}
    </small>
  );
}

function TermCells({ row, formats, shows }: Pick<RowProps, 'row' | 'formats' | 'shows'>) {
  const { renewal, commitment } = row;
  const decrease = decreaseWords(row, formats);
  const news = renewalNews(row, formats);
  const isSoon = (renewal.kind === 'renews' || renewal.kind === 'ends') && renewal.soon;
  const renews = renewsWords(row, formats);
  const isNamed = renewal.kind !== 'none';
  return (
    <>
      {shows('commitment') && (
        <td class={commitment.kind === 'term' ? 'term fold-commitment' : 'term fold-commitment muted'}>
          <span title={commitment.kind === 'term' ? formats.fullDay(commitment.lastDay) : undefined}>
            {commitmentWords(row, formats)}
          </span>
          {decrease !== '' && (
            <small class={row.decreases.length > 0 ? 'look' : 'muted'} title={windowWords(row, formats)}>
              {decrease}
            </small>
          )}
          {isNamed && shows('renews') && (
            <small class={news === '' ? 'unfold-renews' : 'unfold-renews look'}>
              {i18n.t('panel.renews.folded', [renews])}
              {news !== '' && `, ${news}`}
            </small>
          )}
        </td>
      )}
      {shows('renews') && (
        <td class={isNamed && renewal.kind !== 'unknown' ? 'fold-renews' : 'fold-renews muted'}>
          <span
            class={isSoon ? 'look' : undefined}
            title={renewal.kind === 'renews' ? formats.fullDay(renewal.day) : undefined}
          >
            {renews}
          </span>
          {news !== '' && <small class="look">{news}</small>}
        </td>
      )}
    </>
  );
}
