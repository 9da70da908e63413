import { i18n } from '#i18n';
import type { Drop, SeatPool } from '../../../../shared/ticket-card.ts';
import type { Formats } from '../../../i18n/formats.ts';

/** Free seats of a pool; null: no meter says it. */
export const freeOf = ({ usage }: SeatPool): number | null =>
  usage === null ? null : Math.max(0, usage.total - usage.used);

/** How many seats of a pool are free, and what follows. */
export function usageWords(pool: SeatPool, { number }: Formats): string {
  const { usage } = pool;
  if (usage === null) return i18n.t('ticket.unknown');
  const [total, used] = [number(usage.total), number(usage.used)];
  if (usage.used > usage.total) return i18n.t('ticket.over', [used, total]);
  const free = freeOf(pool) ?? 0;
  return free === 0 ? i18n.t('ticket.noneFree', [total]) : i18n.t('ticket.free', free, [number(free), total]);
}

/** Whether, how far and until when a quantity may go down, in the reader's zone. */
export function dropWords(drop: Drop, { number, moment, day }: Formats): string {
  switch (drop.state) {
    case 'any':
      return i18n.t('ticket.drop.any');
    case 'open':
      return i18n.t('ticket.drop.open', [number(drop.to), moment(drop.until)]);
    case 'fixed':
      return drop.until === null
        ? i18n.t('ticket.drop.term')
        : i18n.t('ticket.drop.fixed', [day(drop.until)]);
    case 'unknown':
      return i18n.t('ticket.drop.unknown');
  }
}
