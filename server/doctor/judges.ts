import type { DoctorFinding } from '../../shared/doctor.ts';
import type { Log } from '../log.ts';
import { type AssumptionId, assumptions } from '../vendors/assumptions/all.ts';
import * as haloAccess from './halo/judge-access.ts';
import * as haloFields from './halo/judge-fields.ts';
import * as haloLicences from './halo/judge-licences.ts';
import * as haloLists from './halo/judge-lists.ts';
import * as haloWriters from './halo/judge-writers.ts';
import type { Judge, Seen } from './seen.ts';
import * as sherwebAccess from './sherweb/judge-access.ts';
import * as sherwebFees from './sherweb/judge-fees.ts';
import * as sherwebLists from './sherweb/judge-lists.ts';
import { toFinding, unknown, type Verdict } from './verdict.ts';

const haloBatch: Judge = ({ batch }) => batch ?? unknown('Only the write check shows this.');

const haloSettles: Judge = () =>
  unknown(
    'Only a lost answer would show this; the run after one waits that long before it creates anything.',
  );

/** How each assumption is examined; one that is missing here does not compile. */
const judges: Record<AssumptionId, Judge> = {
  ...sherwebAccess,
  ...sherwebLists,
  ...sherwebFees,
  ...haloAccess,
  ...haloLists,
  ...haloLicences,
  ...haloFields,
  ...haloWriters,
  haloBatch,
  haloSettles,
};

const ids = Object.keys(assumptions) as AssumptionId[];

/** One finding for every assumption, in their order. An answer that a judge stumbles over is a finding too. */
export function judgeAll(seen: Seen, log: Log): DoctorFinding[] {
  return ids.map((id) => {
    let verdict: Verdict;
    try {
      verdict = judges[id](seen);
    } catch (error) {
      log.error({ err: error, assumption: id }, 'an answer could not be judged');
      verdict = unknown('The answer could not be judged; the companion wrote why to its log.');
    }
    return toFinding(id, assumptions[id], verdict);
  });
}
