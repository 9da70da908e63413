import type { CredentialsInput, CredentialsView } from '../../shared/credentials.ts';
import type { EnvironmentCredentials } from '../config/environment.ts';
import type { Main } from '../data/documents/main.ts';
import type { Document } from '../store/document/document.ts';
import type { VendorCredentials } from '../vendors/credentials.ts';
import { bindTo, sealHaloSecret } from './bound-secret.ts';
import { inForceWith } from './credentials-in-force.ts';
import { addressOf, shownField } from './fields-in-force.ts';
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

  const inForce = (typed: CredentialsInput) => inForceWith(typed, fields, deps.sherwebUrl);

  /** The sealed Halo secret as it is once `typed` is stored: for the address that is in force then. */
  const secretAfter = (kept: Stored['halo'], typed: NonNullable<CredentialsInput['halo']>): string | null => {
    const { clientSecret: given, url = kept.url } = typed;
    const address = addressOf(environment, { ...kept, url });
    if (given !== undefined) return given === null ? null : sealHaloSecret(box, given, address);
    if (kept.clientSecret === null || dropsSecret(kept, typed)) return null;
    return (address === null ? null : bindTo(box, kept.clientSecret, address)) ?? kept.clientSecret;
  };

  return {
    ...inForce({}),
    withTyped: (typed) => ({
      sherweb: () => inForce(typed).sherweb(),
      halo: () => inForce(withOrigin(typed)).halo(),
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
