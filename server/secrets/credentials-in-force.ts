import type { CredentialsInput } from '../../shared/credentials.ts';
import { type CredentialName, phrase } from '../messages/phrases.ts';
import { ProblemError } from '../messages/problem-error.ts';
import type { CredentialsSource } from '../vendors/credentials.ts';
import { fieldsInForce, type ReadField } from './fields-in-force.ts';
import { dropsSecret } from './halo-address.ts';
import type { Side } from './sealed-fields.ts';

/**
 * The credentials that are in force with what was typed, each opened when it is asked for.
 * @param typed wins over what is stored, and not over what the environment gives
 * @throws ProblemError, when asked, naming what is missing; where a secret would go to an address that it was not entered for
 */
export function inForceWith(
  typed: CredentialsInput,
  fields: Parameters<typeof fieldsInForce>[0],
  sherwebUrl: string,
): CredentialsSource {
  const { stored, environment } = fields;
  const read = fieldsInForce(fields, typed);
  return {
    sherweb: () => ({
      url: sherwebUrl,
      ...needed(read, 'sherweb', ['clientId', 'clientSecret', 'subscriptionKey']),
      companyName: read('sherweb', 'companyName'),
    }),
    halo() {
      const { authUrl, clientSecret: givenSecret, url: givenUrl } = environment.halo;
      const kept = stored().halo;
      if (givenUrl === null && givenSecret === null && typed.halo?.url && dropsSecret(kept, typed.halo))
        throw new ProblemError(409, 'halo.secretForNewAddress', {
          old: kept.url ?? '',
          address: typed.halo.url,
        });
      const { url, clientId, clientSecret } = needed(read, 'halo', ['url', 'clientId', 'clientSecret']);
      // Else whoever may enter an address could have the environment's secret sent there.
      if (givenSecret !== null && givenUrl === null)
        throw new ProblemError(409, 'halo.notConfigured', { wording: 'address' });
      const authHost = authUrl === null ? null : new URL(authUrl);
      return { url, authHost, tenant: read('halo', 'tenant'), clientId, clientSecret };
    },
  };
}

/** @throws ProblemError `sherweb.notConfigured`, `halo.notConfigured`, naming what is missing */
function needed<Field extends CredentialName>(
  read: ReadField,
  side: Side,
  fields: readonly Field[],
): Record<Field, string> {
  const values = fields.map((field) => [field, read(side, field)] as const);
  const missing = values
    .filter(([, value]) => value === null)
    .map(([field]: readonly [CredentialName, string | null]) => phrase(`credential.${field}`));
  if (missing.length > 0)
    throw new ProblemError(409, `${side}.notConfigured`, {
      side: side === 'halo' ? 'Halo' : 'Sherweb',
      count: missing.length,
      missing,
    });
  return Object.fromEntries(values) as Record<Field, string>;
}
