import type { Link } from '../../shared/link.ts';
import type { KeptInHalo } from '../../shared/mapping.ts';
import type { KeptLicence } from '../data/documents/kept-licences.ts';

/**
 * What is still active in Halo as far as nothing that was done since says otherwise: a licence that we deactivated, or
 * whose link is another's by now, is left out.
 * @param links by subscription
 */
export const stillKept = (
  licences: readonly KeptLicence[],
  links: ReadonlyMap<string, Link>,
): readonly KeptLicence[] =>
  licences.filter(({ subscriptionId, haloLicenceId }) => {
    const link = links.get(subscriptionId);
    return link?.haloLicenceId === haloLicenceId && link.deactivated !== true;
  });

/** How many there are, with their seats; null: there are none. */
export function sumOfKept(licences: readonly Pick<KeptLicence, 'seats'>[]): KeptInHalo | null {
  if (licences.length === 0) return null;
  const isKnown = licences.every(({ seats }) => seats !== null);
  const seats = isKnown ? licences.reduce((sum, each) => sum + (each.seats ?? 0), 0) : null;
  return { licences: licences.length, seats };
}
