import type { CredentialsInput, CredentialsView } from '../../shared/credentials.ts';
import type { EnvironmentCredentials } from '../config/environment.ts';
import type { Main } from '../data/documents/main.ts';
import { type CredentialName, phrase } from '../messages/phrases.ts';
import { ProblemError } from '../messages/problem-error.ts';
import type { Document } from '../store/document/document.ts';
import type { CredentialsSource, VendorCredentials } from '../vendors/credentials.ts';
import { bindTo, sealHaloSecret } from './bound-secret.ts';
import { addressOf, fieldsInForce, type ReadField, shownField } from './fields-in-force.ts';
import { dropsSecret, withOrigin } from './halo-address.ts';
import { type Side, type Stored, sealAll } from './sealed-fields.ts';
import type { SecretBox } from './secret-box.ts';

export interface Credentials extends VendorCredentials {
  /** What is set and where it comes from, never a secret. */
  view(): CredentialsView;
  /**
   * Stores what is given, sealed. A Halo secret is forgotten when another address is given without it.
   * @throws ProblemError for an address that no secret may be sent to
   */
  write(input: CredentialsInput): Promise<void>;
}

/** The credentials in force: what the environment gives wins over what is stored. */
export function createCredentials(deps: {
  main: Document<Main>;
  box: SecretBox;
  sherwebUrl: string;
  environment: EnvironmentCredentials;
}): Credentials {
  const { main, box, environment } = deps;
  const fields = { stored: () => main.value.credentials, box, environment };
  const shown = (side: Side, field: string) => shownField(fields, side, field);

  const inForceWith = (typed: CredentialsInput): CredentialsSource => {
    const read = fieldsInForce(fields, typed);
    return {
      sherweb: () => ({
        url: deps.sherwebUrl,
        ...needed(read, 'sherweb', ['clientId', 'clientSecret', 'subscriptionKey']),
        companyName: read('sherweb', 'companyName'),
      }),
      halo() {
        const { authUrl, clientSecret: givenSecret, url: givenUrl } = environment.halo;
        const kept = main.value.credentials.halo;
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
  };

  /** The sealed Halo secret as it is once `typed` is stored: for the address that is in force then. */
  const secretAfter = (kept: Stored['halo'], typed: NonNullable<CredentialsInput['halo']>): string | null => {
    const { clientSecret: given, url = kept.url } = typed;
    const address = addressOf(environment, { ...kept, url });
    if (given !== undefined) return given === null ? null : sealHaloSecret(box, given, address);
    if (kept.clientSecret === null || dropsSecret(kept, typed)) return null;
    return (address === null ? null : bindTo(box, kept.clientSecret, address)) ?? kept.clientSecret;
  };

  return {
    ...inForceWith({}),
    withTyped: (typed) => ({
      sherweb: () => inForceWith(typed).sherweb(),
      halo: () => inForceWith(withOrigin(typed)).halo(),
    }),
    view: () => ({
      sherweb: {
        clientId: shown('sherweb', 'clientId'),
        clientSecret: shown('sherweb', 'clientSecret'),
        subscriptionKey: shown('sherweb', 'subscriptionKey'),
        companyName: shown('sherweb', 'companyName'),
      },
      halo: {
        url: shown('halo', 'url'),
        tenant: shown('halo', 'tenant'),
        clientId: shown('halo', 'clientId'),
        clientSecret: shown('halo', 'clientSecret'),
      },
    }),
    async write(typed) {
      const { sherweb = {}, halo = {} } = withOrigin(typed);
      await main.change((before) => {
        const kept = before.credentials;
        return {
          ...before,
          credentials: {
            sherweb: { ...kept.sherweb, ...sealAll('sherweb', sherweb, box) },
            halo: { ...kept.halo, ...sealAll('halo', halo, box), clientSecret: secretAfter(kept.halo, halo) },
          },
        };
      });
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
