import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { OrderInput } from '../../../../shared/orders.ts';
import type { Note } from '../../../../shared/problem.ts';
import type { Formats } from '../../../i18n/formats.ts';
import { floorOf, type Row } from '../model/row.ts';

interface Props {
  readonly row: Row;
  readonly formats: Formats;
  /** The ticket that the person came from; null: none. */
  readonly ticketId: number | null;
  /** @returns why not; null: it is asked */
  readonly ask: (input: OrderInput) => Promise<Note | null>;
  readonly close: () => void;
}

const mostSeats = 1_000_000;

/** Asks for another quantity of one subscription: how many in all, why, and for which ticket. */
export function AskForm({ row, formats, ticketId, ask, close }: Props) {
  const id = useId();
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus({ preventScroll: true }), []);
  const seats = useSignal('');
  const reason = useSignal('');
  const ticket = useSignal(ticketId === null ? '' : String(ticketId));
  const problem = useSignal<Note | null>(null);
  const isBusy = useSignal(false);
  const to = /^\d{1,7}$/.test(seats.value.trim()) ? Number(seats.value) : null;
  const isGood = to !== null && to > 0 && to <= mostSeats && to !== row.seats;
  const floor = floorOf(row);
  const isTooLow = to !== null && floor !== null && to < floor;
  const number = Number(ticket.value.replace(/^#/, '').trim());
  const isTicket = Number.isInteger(number) && number > 0;

  const send = async (event: Event) => {
    event.preventDefault();
    // What Halo's page sets off by script is no person's wish.
    if (!event.isTrusted || !isGood || isBusy.value) return;
    isBusy.value = true;
    problem.value = await ask({
      subscriptionId: row.id,
      to: to ?? 0,
      ...(reason.value.trim() === '' ? {} : { reason: reason.value }),
      ...(isTicket ? { ticket: number } : {}),
    });
    isBusy.value = false;
    if (problem.value === null) close();
  };
  return (
    <form class="ask" aria-label={i18n.t('panel.orders.title', [row.product])} onSubmit={send}>
      <span class="whole">
        <label for={`${id}-seats`}>{i18n.t('panel.orders.seats')}</label>
        <input
          id={`${id}-seats`}
          ref={first}
          class="short"
          inputMode="numeric"
          autocomplete="off"
          placeholder={row.seats === null ? '' : formats.number(row.seats)}
          value={seats.value}
          aria-describedby={`${id}-hint`}
          onInput={({ currentTarget }) => {
            seats.value = currentTarget.value;
          }}
        />
      </span>
      <span class="whole long">
        <label for={`${id}-reason`}>{i18n.t('panel.orders.reason')}</label>
        <input
          id={`${id}-reason`}
          autocomplete="off"
          maxLength={500}
          value={reason.value}
          onInput={({ currentTarget }) => {
            reason.value = currentTarget.value;
          }}
        />
      </span>
      <span class="whole">
        <label for={`${id}-ticket`}>{i18n.t('panel.orders.ticket')}</label>
        <input
          id={`${id}-ticket`}
          class="short"
          inputMode="numeric"
          autocomplete="off"
          value={ticket.value}
          onInput={({ currentTarget }) => {
            ticket.value = currentTarget.value;
          }}
        />
      </span>
      <span class="whole">
        <button type="submit" class="main" aria-disabled={!isGood || isBusy.value}>
          {i18n.t('panel.orders.ask')}
        </button>
        <button type="button" class="quiet" onClick={close}>
          {i18n.t('panel.orders.close')}
        </button>
      </span>
      <p id={`${id}-hint`} class={isTooLow ? 'look' : 'muted'}>
        {isTooLow ? i18n.t('panel.orders.tooLow', [formats.number(floor ?? 0)]) : i18n.t('panel.orders.hint')}
      </p>
      {problem.value !== null && (
        <p class="wrong" role="alert">
          {problem.value.message} {problem.value.action}
        </p>
      )}
    </form>
  );
}
