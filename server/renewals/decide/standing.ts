import type { Intention, IntentionStanding } from '../../../shared/intentions.ts';
import { note } from '../../messages/note.ts';
import { goToVerdict, type MadeOrder } from './go-to-verdict.ts';
import {
  isRenewed,
  type Moment,
  namesOf,
  quiet,
  type Row,
  skipped,
  type Verdict,
  waiting,
} from './verdict.ts';

/**
 * How an intention stands by the last read; nothing is done by it.
 * @param row the commitment as last read; undefined: Sherweb lists it no more
 * @param made the order that was made of it; undefined: none was
 * @example 12 seats that renew on 15 Jan, wanted 10: waiting; once a read shows scheduledQuantity 10: set
 */
export function standingOf(
  intention: Intention,
  row: Row | undefined,
  moment: Moment,
  made?: MadeOrder,
): IntentionStanding {
  const { want, to, why, until, at, by } = intention;
  const verdict = verdictOf(intention, row, moment, made);
  return { want, to, why, until, at, by: by.kind === 'connection' ? by.name : by.kind, ...verdict };
}

function verdictOf(
  intention: Intention,
  row: Row | undefined,
  moment: Moment,
  made: MadeOrder | undefined,
): Verdict {
  const { until, want, to } = intention;
  if (row === undefined) return goneVerdict(intention, moment);
  if (until !== null && moment.today > until)
    return skipped(note('renewals.over', { ...namesOf(intention), until }));
  if (to !== null) return goToVerdict(intention, to, row, moment, made);
  return want === 'end' ? endVerdict(intention, row, moment) : asIsVerdict(intention, row);
}

const endVerdict = (intention: Intention, row: Row, moment: Moment): Verdict => {
  if (isRenewed(intention, row))
    return skipped(note('renewals.renewedAnyway', { ...namesOf(intention), seats: row.seats }));
  return row.then === 'ends' ? quiet('set') : waiting(intention, row, moment);
};

const asIsVerdict = (intention: Intention, row: Row): Verdict => {
  if (isRenewed(intention, row)) return quiet('done');
  const { seats, then, renewsAt } = intention.about;
  const isSame = row.seats === seats && row.then === then && row.renewsAt === renewsAt;
  return isSame ? quiet('set') : skipped(note('renewals.changed', namesOf(intention)));
};

/** Gone after its term, it ended as it was wanted; before, somebody cancelled it, or it goes on under a new id. */
const goneVerdict = (intention: Intention, { today }: Moment): Verdict => {
  const { want, about } = intention;
  const isOver = about.termEndsOn !== null && today > about.termEndsOn;
  return want === 'end' && isOver ? quiet('done') : skipped(note('renewals.gone', namesOf(intention)));
};
