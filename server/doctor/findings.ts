import type { DoctorFinding } from '../../shared/doctor.ts';
import type { Log } from '../log.ts';
import { part, phrase } from '../messages/phrases.ts';
import { type AssumptionId, assumptions } from '../vendors/assumptions/all.ts';
import type { AllEvidence, FindingFrom } from './evidence/all-evidence.ts';
import { differs, type Finding, holds, toDoctorFinding, unknown } from './evidence/finding.ts';
import * as haloAccess from './halo/findings-of-access.ts';
import * as haloFields from './halo/findings-of-fields.ts';
import * as haloInstance from './halo/findings-of-instance.ts';
import * as haloInvoices from './halo/findings-of-invoices.ts';
import * as haloLicences from './halo/findings-of-licences.ts';
import * as haloLists from './halo/findings-of-lists.ts';
import * as haloWriters from './halo/findings-of-writers.ts';
import * as sherwebAccess from './sherweb/findings-of-access.ts';
import * as sherwebFees from './sherweb/findings-of-fees.ts';
import * as sherwebLists from './sherweb/findings-of-lists.ts';

const haloBatch: FindingFrom = ({ batch }) => batch ?? unknown(phrase('seen.onlyWriteCheck'));

const haloValuesKept: FindingFrom = ({ keptOtherwise, linkedLicenceIds }) => {
  if (keptOtherwise.size > 0)
    return differs(
      phrase('seen.keptOtherwise', {
        fields: [...keptOtherwise].map(([field, number]) => part('field.on', { field, number })),
      }),
    );
  return linkedLicenceIds.size === 0
    ? unknown(phrase('seen.nothingWritten'))
    : holds(phrase('seen.nothingKeptOtherwise'));
};

const haloInFlight: FindingFrom = () => unknown(phrase('seen.onlyLostAnswer'));

/** An order costs money: the doctor sends none. */
const onlyOrders: FindingFrom = () => unknown(phrase('seen.onlyOrders'));

/** Whoever opens a ticket sees it: the doctor reads no ticket of anybody's. */
const onlyOnTickets: FindingFrom = () => unknown(phrase('seen.onlyOnTickets'));

/** How each assumption is examined; one that is missing here does not compile. */
const findingFrom: Record<AssumptionId, FindingFrom> = {
  ...sherwebAccess,
  ...sherwebLists,
  ...sherwebFees,
  ...haloAccess,
  ...haloLists,
  ...haloLicences,
  ...haloFields,
  ...haloInstance,
  ...haloInvoices,
  ...haloWriters,
  haloBatch,
  haloInFlight,
  haloValuesKept,
  sherwebOrders: onlyOrders,
  sherwebRefusals: onlyOrders,
  sherwebMeters: onlyOnTickets,
  haloTickets: onlyOnTickets,
};

const ids = Object.keys(assumptions) as AssumptionId[];

/** One finding for every assumption, in their order. An answer that cannot be examined is a finding too. */
export function findingsOf(evidence: AllEvidence, log: Log): DoctorFinding[] {
  return ids.map((id) => {
    let finding: Finding;
    try {
      finding = findingFrom[id](evidence);
    } catch (error) {
      log.error({ err: error, assumption: id }, 'an answer could not be examined');
      finding = unknown(phrase('seen.notExamined'));
    }
    return toDoctorFinding(id, assumptions[id], finding);
  });
}
