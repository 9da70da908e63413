import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { OrderInput } from '../../../../shared/orders.ts';
import type { Note } from '../../../../shared/problem.ts';
import type { Formats } from '../../../i18n/formats.ts';
import type { Row } from '../model/row.ts';
import { floorAbove, isTicket, wishOf } from '../model/wish.ts';
import { AskField } from './ask-field.tsx';

interface Props {
  readonly row: Row;
  readonly formats: Formats;
  /** The ticket that the person came from; null: none. */
  readonly ticketId: number | null;
  /** @returns why not; null: it is asked */
  readonly ask: (input: OrderInput) => Promise<Note | null>;
  readonly close: () => void;
}

/** Called once, when the field is there, since it stays the same function. */
const focus = (input: HTMLInputElement | null) => input?.focus({ preventScroll: true });

/** Asks for another quantity of one subscription: how many in all, why, and for which ticket. */
export function AskForm({ row, formats, ticketId, ask, close }: Props) {
  const hintId = useId();
  const seats = useSignal('');
  const reason = useSignal('');
  const ticket = useSignal(ticketId === null ? '' : String(ticketId));
  const problem = useSignal<Note | null>(null);
  const isBusy = useSignal(false);
  const wish = wishOf(row, { seats: seats.value, reason: reason.value, ticket: ticket.value });
  const floor = floorAbove(row, seats.value);
  const isWrong = !isTicket(ticket.value);

  const send = async (event: Event) => {
    event.preventDefault();
    // What Halo's page sets off by script is no person's wish.
    if (!event.isTrusted || wish === null || isBusy.value) return;
    isBusy.value = true;
    problem.value = await ask(wish);
    isBusy.value = false;
    if (problem.value === null) close();
  };
  return (
    <form class="ask" aria-label={i18n.t('panel.orders.title', [row.product])} onSubmit={send}>
      <AskField
        label={i18n.t('panel.orders.seats')}
        typed={seats}
        field={focus}
        class="short"
        inputMode="numeric"
        placeholder={row.seats === null ? '' : formats.number(row.seats)}
        aria-describedby={hintId}
      />
      <AskField label={i18n.t('panel.orders.reason')} typed={reason} class="long" maxLength={500} />
      <AskField
        label={i18n.t('panel.orders.ticket')}
        typed={ticket}
        class="short"
        inputMode="numeric"
        aria-describedby={hintId}
        aria-invalid={isWrong}
      />
      <span class="whole">
        <button type="submit" class="main" aria-disabled={wish === null || isBusy.value}>
          {i18n.t('panel.orders.ask')}
        </button>
        <button type="button" class="quiet" onClick={close}>
          {i18n.t('panel.orders.close')}
        </button>
      </span>
      <p id={hintId} class={isWrong ? 'wrong' : floor === null ? 'muted' : 'look'}>
        {isWrong
          ? i18n.t('panel.orders.badTicket')
          : floor === null
            ? i18n.t('panel.orders.hint')
            : i18n.t('panel.orders.tooLow', [formats.number(floor)])}
      </p>
      {problem.value !== null && (
        <p class="wrong" role="alert">
          {problem.value.message} {problem.value.action}
        </p>
      )}
    </form>
  );
}
