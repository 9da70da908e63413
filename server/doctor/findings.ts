import type { DoctorFinding } from '../../shared/doctor.ts';
import type { Log } from '../log.ts';
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

const haloBatch: FindingFrom = ({ batch }) => batch ?? unknown('Only the write check shows this.');

const haloValuesKept: FindingFrom = ({ keptOtherwise, linkedLicenceIds }) => {
  if (keptOtherwise.size > 0)
    return differs(
      `Kept otherwise: ${[...keptOtherwise].map(([field, count]) => `${field} on ${count}`).join(', ')}.`,
    );
  return linkedLicenceIds.size === 0
    ? unknown('Nothing was written yet.')
    : holds('Nothing that was written was seen to be kept otherwise.');
};

const haloSettles: FindingFrom = () =>
  unknown(
    'Only a lost answer would show this; the run after one waits that long before it creates anything.',
  );

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
  haloSettles,
  haloValuesKept,
};

const ids = Object.keys(assumptions) as AssumptionId[];

/** One finding for every assumption, in their order. An answer that a judge stumbles over is a finding too. */
export function findingsOf(evidence: AllEvidence, log: Log): DoctorFinding[] {
  return ids.map((id) => {
    let finding: Finding;
    try {
      finding = findingFrom[id](evidence);
    } catch (error) {
      log.error({ err: error, assumption: id }, 'an answer could not be judged');
      finding = unknown('The answer could not be judged; the companion wrote why to its log.');
    }
    return toDoctorFinding(id, assumptions[id], finding);
  });
}
