import type { InvoiceLine, LineTie } from '../../vendors/halo/invoices/recurring-invoice.ts';
import type { HaloLicence } from '../../vendors/halo/licence.ts';
import { countOf, type Subject, seatsOf } from './subject.ts';

/** What is known of the licences that lines are tied to. */
export interface Seats {
  readonly licences: ReadonlyMap<number, HaloLicence>;
  /** Those of our subscriptions, by licence. */
  readonly subjects: ReadonlyMap<number, Subject>;
}

/** The seats that one tie adds to its line: what was bought where the licence is ours, else Halo's count. Null: not known. */
export function seatsOfTie({ licenceId, byUse }: LineTie, { licences, subjects }: Seats): number | null {
  const subject = subjects.get(licenceId);
  const licence = licences.get(licenceId);
  if (subject?.gone === true) return 0;
  if (byUse) return licence?.inUse ?? null;
  return subject === undefined ? countOf(licence) : seatsOf(subject);
}

/** Whether nothing of what a line is tied to is bought any more. */
const isAllGone = ({ ties }: InvoiceLine, { subjects }: Seats): boolean =>
  ties.every(({ licenceId }) => subjects.get(licenceId)?.gone === true);

/**
 * What a tied line should bill: the sum over all its licences, less `qty_free`, at least `minimum_qty`. Null: one of them is
 * not known.
 * @example 10 and 5 seats, 2 free: 13; 10 seats with a minimum of 25: 25
 */
export function expectedOf(line: InvoiceLine, seats: Seats): number | null {
  if (isAllGone(line, seats)) return 0;
  let counted = 0;
  let least = 0;
  for (const tie of line.ties) {
    const own = seatsOfTie(tie, seats);
    if (own === null) return null;
    counted += own - tie.free;
    least += seats.subjects.get(tie.licenceId)?.gone === true ? 0 : tie.minimum;
  }
  return Math.max(counted, least, 0);
}
