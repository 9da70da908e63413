import type { Signal } from '@preact/signals';
import { i18n } from '#i18n';
import { hasEnded } from '../../../../shared/order-states.ts';
import type { OrderInput, OrderRow } from '../../../../shared/orders.ts';
import type { Note } from '../../../../shared/problem.ts';
import type { Formats } from '../../../i18n/formats.ts';
import type { Row } from '../model/row.ts';
import { AskForm } from './ask-form.tsx';

/** What rows know of orders. */
export interface RowOrders {
  /** Whether seats may be asked for. */
  readonly isOn: boolean;
  readonly newest: ReadonlyMap<string, OrderRow>;
  /** The ticket that the person came from; null: none. */
  readonly ticketId: number | null;
  /** @returns why not; null: it is asked */
  ask(input: OrderInput): Promise<Note | null>;
  /** Told once it is asked. */
  onAsked(): void;
}

/** Whether seats of a row may be asked for: it has seats, and no order of it is open. */
export function mayAsk(row: Row, { isOn, newest }: RowOrders): boolean {
  const order = newest.get(row.id)?.order;
  return isOn && row.kind === 'seats' && row.isActive && (order === undefined || hasEnded(order));
}

/** Opens the form below the row. */
export const ChangeButton = ({
  row,
  isAsking,
}: {
  readonly row: Row;
  readonly isAsking: Signal<boolean>;
}) => (
  <button
    type="button"
    class="change"
    aria-label={i18n.t('panel.orders.changeOf', [row.product])}
    aria-expanded={isAsking.value}
    onClick={(event) => {
      if (event.isTrusted) isAsking.value = !isAsking.value;
    }}
  >
    {i18n.t('panel.orders.changeShort')}
  </button>
);

interface AskRowProps {
  readonly row: Row;
  readonly formats: Formats;
  readonly orders: RowOrders;
  readonly columnCount: number;
  readonly isAsking: Signal<boolean>;
}

/** The form, in a row of its own. */
export const AskRow = ({ row, formats, orders, columnCount, isAsking }: AskRowProps) => (
  <tr class="asking">
    <td colSpan={columnCount}>
      <AskForm
        {...{ row, formats }}
        ticketId={orders.ticketId}
        ask={async (input) => {
          const problem = await orders.ask(input);
          if (problem === null) orders.onAsked();
          return problem;
        }}
        close={() => {
          isAsking.value = false;
        }}
      />
    </td>
  </tr>
);
