import type { Subscription } from '../../../../shared/subscription.ts';
import { theOnly } from '../../../lists/lists.ts';
import type { ExternalLink } from '../../../vendors/halo/external-links.ts';
import type { HaloLicence } from '../../../vendors/halo/licence.ts';

/**
 * The licences that external links name for subscriptions, where each names just the other.
 * @returns by subscription
 */
export function linkedByWriter(
  open: readonly Subscription[],
  foreign: readonly HaloLicence[],
  links: readonly ExternalLink[],
): ReadonlyMap<string, HaloLicence> {
  if (links.length === 0) return new Map();
  const licences = new Map(foreign.map((licence) => [licence.id, licence]));
  const wanted = new Set(open.map(({ id }) => id));
  const found = new Map<string, Set<HaloLicence>>();
  const owners = new Map<HaloLicence, Set<string>>();
  for (const { haloId, foreignId } of links) {
    const licence = licences.get(haloId);
    if (licence === undefined || !wanted.has(foreignId)) continue;
    found.set(foreignId, (found.get(foreignId) ?? new Set()).add(licence));
    owners.set(licence, (owners.get(licence) ?? new Set()).add(foreignId));
  }
  return new Map(
    [...found].flatMap(([id, named]) => {
      const only = theOnly([...named]);
      return only === undefined || owners.get(only)?.size !== 1 ? [] : [[id, only] as const];
    }),
  );
}
