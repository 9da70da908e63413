import type { RunProblem } from '../../../../shared/problem.ts';
import { theOnly } from '../../../lists/lists.ts';
import { decision } from '../model/problems.ts';
import type { Reads } from '../model/reads.ts';

/** What is said of a customer whose Halo customer cannot be written to. */
const codes = ['sync.haloCustomerGone', 'sync.haloCustomerInactive'] as const;

type Known = Pick<Reads, 'clients' | 'halo' | 'remembered'>;

/**
 * Says of customers whose Halo customer is gone or inactive where their licences stand by now: whoever merges two
 * customers in Halo moves them along, and the mapping stays behind.
 * @param problems of customers
 * @example Fabrikam is mapped to 102, which is gone, and its active licences stand at 101: "… stand at Contoso (101) now"
 */
export function sayWhereMerged(problems: readonly RunProblem[], known: Known): RunProblem[] {
  const codeOf = ({ code }: RunProblem) => codes.find((each) => each === code);
  if (problems.every((problem) => codeOf(problem) === undefined)) return [...problems];
  const places = placesOf(known);
  const clients = new Map(known.clients.map((client) => [client.id, client]));
  return problems.map((problem) => {
    const { sherwebCustomerId, haloClientId, values } = problem;
    const code = codeOf(problem);
    if (code === undefined) return problem;
    const into = clients.get(theOnly([...(places.get(sherwebCustomerId) ?? [])]) ?? 0);
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
}

/** The Halo customers at which the active licences of each Sherweb customer stand. */
function placesOf({ halo, remembered }: Known): Map<string | null, Set<number | null>> {
  const owners = new Map(
    remembered.links.map(({ haloLicenceId, sherwebCustomerId }) => [haloLicenceId, sherwebCustomerId]),
  );
  const places = new Map<string | null, Set<number | null>>();
  for (const { id, active, clientId } of halo.licences) {
    const owner = owners.get(id);
    if (!active || owner === undefined) continue;
    places.set(owner, (places.get(owner) ?? new Set()).add(clientId));
  }
  return places;
}
