import { number, t } from '../../i18n/translate.ts';
import type { Consequence } from './consequence.ts';

/** One sentence with today's numbers; empty: there is nothing to say. */
export function consequenceWords(what: Consequence | null): string {
  if (what === null) return '';
  const { kind, count } = what;
  switch (kind) {
    case 'waits':
      return t('admin.schedule.today.waits', count, [number(count)]);
    case 'unmapped':
      return t('admin.schedule.today.unmapped', count, [number(count)]);
    case 'notImported':
      return t('admin.schedule.today.notImported', count, [number(count)]);
    case 'deactivates':
      return t('admin.schedule.today.deactivates', count, [licencesWords(count, what.seats)]);
    case 'staysBilled':
      return t('admin.schedule.today.staysBilled', count, [licencesWords(count, what.seats)]);
  }
}

/** "3 licences, 18 seats" */
const licencesWords = (count: number, seats: number | null): string => {
  const licences = t('admin.schedule.today.licences', count, [number(count)]);
  return seats === null ? licences : `${licences}, ${t('admin.change.seats', seats, [number(seats)])}`;
};
