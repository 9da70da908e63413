import type { Formats } from '../../../i18n/formats.ts';
import type { Row, Sight } from '../model/row.ts';
import type { SortKey } from '../model/sort.ts';
import type { RowOrders } from './row-orders.tsx';

/** What every cell of a row is made of. */
export interface RowProps {
  readonly row: Row;
  readonly formats: Formats;
  readonly sight: Sight;
  readonly orders: RowOrders;
  /** The one currency of all amounts, or null. */
  readonly currency: string | null;
  /** Others are in Halo already, so one that is not deserves a look. */
  readonly standsOut: boolean;
  /** Whether a column is shown: nothing of one that is hidden stands in another cell either. */
  readonly shows: (column: SortKey) => boolean;
}
