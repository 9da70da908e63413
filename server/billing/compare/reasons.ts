import type { LineReason } from '../../../shared/billing.ts';
import { expectedOf, type Seats, seatsOfTie } from './expected.ts';
import type { LineRef } from './line-index.ts';
import type { Subject } from './subject.ts';
import type { Verdict } from './verdict.ts';

/**
 * How the quantity of each line came about. Empty where there is nothing to tell: the one line of a customer's own
 * invoice bills one licence of that customer, as it was bought.
 */
export function reasonsOf(subject: Subject, { state, lines }: Verdict, seats: Seats): LineReason[] {
  const reasons = lines.map((ref) => reasonOf(ref, seats));
  return state === 'right' && reasons.every((reason) => isPlain(reason, subject)) ? [] : reasons;
}

function reasonOf({ invoice, line }: LineRef, seats: Seats): LineReason {
  return {
    recurringInvoiceId: invoice.id,
    lineId: line.id,
    description: line.description,
    haloClientId: invoice.clientId,
    expected: line.ties.length === 0 ? null : expectedOf(line, seats),
    licences: line.ties.map((tie) => {
      const licence = seats.licences.get(tie.licenceId);
      const subject = seats.subjects.get(tie.licenceId);
      return {
        haloLicenceId: tie.licenceId,
        name: licence?.name ?? subject?.product ?? '',
        haloClientId: licence?.clientId ?? subject?.haloClientId ?? null,
        seats: seatsOfTie(tie, seats),
        free: tie.free,
        minimum: tie.minimum,
        byUse: tie.byUse,
        gone: subject?.gone ?? false,
      };
    }),
  };
}

const isPlain = ({ haloClientId, licences }: LineReason, subject: Subject): boolean =>
  haloClientId === subject.haloClientId &&
  licences.length === 1 &&
  licences.every(
    (each) =>
      each.haloClientId === haloClientId &&
      each.free === 0 &&
      each.minimum === 0 &&
      !each.byUse &&
      !each.gone,
  );
