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
  return state === 'right' && lines.every((ref) => isPlain(ref, subject, seats))
    ? []
    : lines.map((ref) => reasonOf(ref, seats));
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

function isPlain({ invoice, line }: LineRef, { haloClientId, bought }: Subject, seats: Seats): boolean {
  const [tie, ...others] = line.ties;
  if (tie === undefined || others.length > 0 || tie.free > 0 || tie.minimum > 0 || tie.byUse) return false;
  const owner = seats.licences.get(tie.licenceId)?.clientId ?? haloClientId;
  return owner === haloClientId && invoice.clientId === haloClientId && line.quantity === bought;
}
