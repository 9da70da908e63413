import type { RunProblem } from '../../../../shared/problem.ts';
import { theOnly } from '../../../lists/lists.ts';
import { decision } from '../model/problems.ts';
import type { Reads } from '../model/reads.ts';

type Known = Pick<Reads, 'clients' | 'halo' | 'remembered'>;

/**
 * Says of customers whose Halo customer is gone or inactive where their licences stand by now: whoever merges two
 * customers in Halo moves them along, and the mapping stays behind.
 * @param problems of customers
 * @example Fabrikam is mapped to 102, which is gone, and its active licences stand at 101: "… stand at Contoso (101) now"
 */
export const sayWhereMerged = (problems: readonly RunProblem[], known: Known): RunProblem[] =>
  problems.map((problem) => {
    const { code, sherwebCustomerId, haloClientId, values } = problem;
    if (code !== 'sync.haloCustomerGone' && code !== 'sync.haloCustomerInactive') return problem;
    const into = standAt(sherwebCustomerId, known);
    if (into === undefined || into.id === haloClientId || into.inactive) return problem;
    const about = { sherwebCustomerId, haloClientId };
    return decision(code, about, {
      customer: String(values?.customer),
      haloClientId: String(haloClientId),
      haloCustomer: String(values?.haloCustomer ?? haloClientId),
      sherwebCustomerId: String(sherwebCustomerId),
      into: into.name,
      intoId: String(into.id),
      wording: 'merged',
    });
  });

/** The one Halo customer at which all active licences of a Sherweb customer stand; undefined: there is none. */
function standAt(sherwebCustomerId: string | null, { clients, halo, remembered }: Known) {
  const its = new Set(
    remembered.links
      .filter((link) => link.sherwebCustomerId === sherwebCustomerId)
      .map(({ haloLicenceId }) => haloLicenceId),
  );
  const places = new Set(
    halo.licences.flatMap(({ id, active, clientId }) => (active && its.has(id) ? [clientId] : [])),
  );
  const only = theOnly([...places]);
  return clients.find(({ id }) => id === only);
}
