import { z } from 'zod';
import type { Link } from '../../shared/link.ts';
import type { KeptInHalo } from '../../shared/mapping.ts';

/** A licence of ours that was active in Halo though its subscription is gone, or its customer suspended. */
const KeptLicenceSchema = z.object({
  haloLicenceId: z.number().int(),
  subscriptionId: z.string(),
  sherwebCustomerId: z.string(),
  product: z.string(),
  /** As Halo counts them; null: not shown. */
  seats: z.number().nullable(),
  /** ISO time at which Halo showed it. */
  asOf: z.string(),
});
export type KeptLicence = z.infer<typeof KeptLicenceSchema>;

export const KeptLicencesSchema = z.object({ licences: z.array(KeptLicenceSchema) });
export type KeptLicences = z.infer<typeof KeptLicencesSchema>;

/**
 * What is still active in Halo as far as nothing that was done since says otherwise: a licence that we deactivated, or
 * whose link is another's by now, is left out.
 * @param links by subscription
 */
export const stillKept = (
  { licences }: KeptLicences,
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
