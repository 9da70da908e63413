import type { Intention, IntentionStanding } from '../../../shared/intentions.ts';
import type { Note } from '../../../shared/problem.ts';
import type { ListedRenewal } from '../../../shared/renewals.ts';
import { note } from '../../messages/note.ts';

/** What is looked at of a commitment as last read. */
export type Row = Pick<
  ListedRenewal,
  'seats' | 'date' | 'then' | 'renewsAt' | 'floors' | 'floorNow' | 'windowClosesAt' | 'termEndsOn'
>;

/** When, and with which address of Sherweb's portal, it is said. */
export interface Moment {
  /** `YYYY-MM-DD`, UTC. */
  readonly today: string;
  readonly portal: string;
}

export type Verdict = Pick<IntentionStanding, 'state' | 'note'>;

/** So many days before the term ends a person is reminded. */
const remindDays = 30;
const dayMs = 86_400_000;

/** It is as it was wanted. */
export const quiet = (state: 'set' | 'done'): Verdict => ({ state, note: null });

/** It cannot be any more. */
export const skipped = (why: Note): Verdict => ({ state: 'skipped', note: why });

/** Of whom and what its sentences speak. */
export const namesOf = ({ product, customerName }: Pick<Intention, 'product' | 'customerName'>) => ({
  product,
  customer: customerName,
});

/** Whether the term that it is about is over, and another one runs. */
export const isRenewed = ({ about }: Intention, row: Row): boolean =>
  row.termEndsOn !== null && about.termEndsOn !== null && row.termEndsOn > about.termEndsOn;

/** Sherweb does not have it yet: says so in time, with where to set it. */
export function waiting(intention: Intention, row: Row, { today, portal }: Moment): Verdict {
  const { termEndsOn, date } = row;
  if (termEndsOn === null || date === null) return { state: 'waiting', note: null };
  if (today > termEndsOn)
    return { state: 'waiting', note: note('renewals.notReadSince', { ...namesOf(intention), date }) };
  const daysTo = (day: string) => Math.round((Date.parse(day) - Date.parse(today)) / dayMs);
  if (daysTo(termEndsOn) > remindDays) return { state: 'waiting', note: null };
  const said = { ...namesOf(intention), date, portal, count: daysTo(date), seats: row.renewsAt ?? row.seats };
  return {
    state: 'waiting',
    note:
      intention.to === null
        ? note('renewals.remindEnd', said)
        : note('renewals.remindGoTo', { ...said, to: intention.to }),
  };
}
