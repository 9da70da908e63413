import { i18n } from '#i18n';
import type { SeatPool, TicketAnswer, TicketCard } from '../../../../shared/ticket-card.ts';
import { customerFromTicket } from '../../../halo-page/addresses.ts';
import type { Formats } from '../../../i18n/formats.ts';
import { dropWords, freeOf, usageWords } from './words.ts';

/** So many pools stand on a ticket; the others on the customer's tab. */
const mostShown = 5;

interface Props {
  readonly ticketId: number;
  readonly answer: TicketAnswer;
  readonly formats: Formats;
  /** Whether its rows are shown at first; at the edge only its head is. */
  readonly isOpen: boolean;
}

/** Seats free, reusable and droppable, on a ticket. It advises; nothing can be ordered here. */
export function CardView({ ticketId, answer: { card, problem }, formats, isOpen }: Props) {
  const free = (card?.pools ?? []).reduce((sum, pool) => sum + (freeOf(pool) ?? 0), 0);
  const head = free === 0 ? i18n.t('ticket.title') : i18n.t('ticket.titleFree', free, [formats.number(free)]);
  return (
    <section aria-label={i18n.t('ticket.title')}>
      <details open={isOpen}>
        <summary>{head}</summary>
        {card === null ? (
          <p class="look">
            {problem?.message} {problem?.action}
          </p>
        ) : (
          <Pools {...{ ticketId, card, formats }} />
        )}
      </details>
    </section>
  );
}

interface PoolsProps extends Pick<Props, 'ticketId' | 'formats'> {
  readonly card: TicketCard;
}

function Pools({ ticketId, card, formats }: PoolsProps) {
  const shown = card.pools.slice(0, mostShown);
  const more = card.pools.length - shown.length + card.others;
  return (
    <>
      <ul>
        {shown.map((pool) => (
          <Pool key={pool.subscriptions[0]?.subscriptionId} {...{ pool, formats }} />
        ))}
      </ul>
      <p class="muted">
        {more > 0 && `${i18n.t('ticket.more', more, [formats.number(more)])} `}
        {i18n.t('ticket.advice')}{' '}
        <a href={customerFromTicket(location.origin, card.haloClientId, ticketId)}>
          {i18n.t('ticket.toCustomer')}
        </a>
      </p>
      <p class="muted">{agesOf(card, formats)}</p>
      {card.usageProblem !== null && (
        <p class="look">{i18n.t('ticket.usageFailed', [card.usageProblem.message])}</p>
      )}
    </>
  );
}

function Pool({ pool, formats }: { readonly pool: SeatPool; readonly formats: Formats }) {
  const { subscriptions } = pool;
  const isOver = pool.usage !== null && pool.usage.used > pool.usage.total;
  return (
    <li>
      {subscriptions.map(({ subscriptionId, product, seats, drop }) => (
        <div key={subscriptionId}>
          <strong>{product}</strong>
          <small>
            {i18n.t('panel.seats', seats, [formats.number(seats)])} · {dropWords(drop, formats)}
          </small>
        </div>
      ))}
      {subscriptions.length > 1 && (
        <small>{i18n.t('ticket.pool', [formats.number(subscriptions.length)])}</small>
      )}
      <p class={isOver ? 'use wrong' : 'use'}>{usageWords(pool, formats)}</p>
    </li>
  );
}

const agesOf = ({ asOf, usageAsOf }: TicketCard, { moment }: Formats): string =>
  [
    asOf === null ? '' : i18n.t('ticket.asOf', [moment(asOf)]),
    usageAsOf === null ? '' : i18n.t('ticket.usageAsOf', [moment(usageAsOf)]),
  ]
    .filter((text) => text !== '')
    .join(' · ');
