import type { CredentialsInput, CredentialsView } from '../../shared/credentials.ts';
import type { EnvironmentCredentials } from '../config/environment.ts';
import type { Main } from '../data/main-document.ts';
import { type CredentialName, phrase } from '../messages/phrases.ts';
import { ProblemError } from '../messages/problem-error.ts';
import type { Document } from '../store/document/document.ts';
import type { AccessSource, VendorCredentials } from '../vendors/access.ts';
import { bindTo, openHaloSecret, sealHaloSecret } from './bound-secret.ts';
import { dropsSecret, withOrigin } from './halo-address.ts';
import type { SecretBox } from './secret-box.ts';
import { SecretBoxError } from './secret-box-error.ts';

type Stored = Main['credentials'];

/** Which fields are secrets and sealed in the file; the others are kept and shown as they are. */
const sealedFields = [
  'sherweb.clientId',
  'sherweb.clientSecret',
  'sherweb.subscriptionKey',
  'halo.clientId',
  'halo.clientSecret',
];
/** Opens only for the address it was entered for. */
const boundField = 'halo.clientSecret';

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
export function createCredentials(parts: {
  main: Document<Main>;
  box: SecretBox;
  sherwebUrl: string;
  environment: EnvironmentCredentials;
}): Credentials {
  const { main, box, environment } = parts;

  /** The address that the stored Halo secret is for. */
  const storedAddress = ({ url }: Stored['halo']): string | null => environment.halo.url ?? url;

  const stored = (side: keyof Stored, field: string): string | null => {
    const value = (main.value.credentials[side] as Record<string, string | null>)[field] ?? null;
    const name = `${side}.${field}`;
    if (value === null || !sealedFields.includes(name)) return value;
    return name === boundField ? openBound(value) : box.open(value, name);
  };
  const openBound = (value: string): string => {
    const address = storedAddress(main.value.credentials.halo);
    try {
      return openHaloSecret(box, value, address);
    } catch (error) {
      if (!(error instanceof SecretBoxError) || error.code !== 'cannotOpen' || address === null) throw error;
      throw new ProblemError(409, 'halo.secretOfOther', { address });
    }
  };
  type ReadField = (side: keyof Stored, field: string) => string | null;
  const inForce =
    (typed: CredentialsInput): ReadField =>
    (side, field) => {
      const given = (environment[side] as Record<string, string | null>)[field];
      const text = (typed[side] as Record<string, string | null | undefined> | undefined)?.[field];
      return given ?? (text === undefined ? stored(side, field) : text);
    };

  const needed = <Field extends CredentialName>(
    read: ReadField,
    side: keyof Stored,
    fields: readonly Field[],
  ): Record<Field, string> => {
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
  };

  const masked = (side: keyof Stored, field: string) => {
    const given = (environment[side] as Record<string, string | null>)[field] ?? null;
    const kept = (main.value.credentials[side] as Record<string, string | null>)[field] ?? null;
    const isSecret = sealedFields.includes(`${side}.${field}`);
    const source =
      given !== null ? ('environment' as const) : kept !== null ? ('stored' as const) : ('none' as const);
    return { set: source !== 'none', source, value: isSecret ? null : (given ?? kept) };
  };

  /** The sealed Halo secret as it is once `typed` is stored: for the address that is in force then. */
  const secretAfter = (kept: Stored['halo'], typed: NonNullable<CredentialsInput['halo']>): string | null => {
    const { clientSecret: given, url = kept.url } = typed;
    const address = storedAddress({ ...kept, url });
    if (given !== undefined) return given === null ? null : sealHaloSecret(box, given, address);
    if (kept.clientSecret === null || dropsSecret(kept, typed)) return null;
    return (address === null ? null : bindTo(box, kept.clientSecret, address)) ?? kept.clientSecret;
  };

  const accessWith = (typed: CredentialsInput): AccessSource => {
    const read = inForce(typed);
    return {
      sherweb() {
        const { clientId, clientSecret, subscriptionKey } = needed(read, 'sherweb', [
          'clientId',
          'clientSecret',
          'subscriptionKey',
        ]);
        const companyName = read('sherweb', 'companyName');
        return { url: parts.sherwebUrl, clientId, clientSecret, subscriptionKey, companyName };
      },
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

  return {
    ...accessWith({}),
    withTyped: (typed) => ({
      sherweb: () => accessWith(typed).sherweb(),
      halo: () => accessWith(withOrigin(typed)).halo(),
    }),
    view: () => ({
      sherweb: {
        clientId: masked('sherweb', 'clientId'),
        clientSecret: masked('sherweb', 'clientSecret'),
        subscriptionKey: masked('sherweb', 'subscriptionKey'),
        companyName: masked('sherweb', 'companyName'),
      },
      halo: {
        url: masked('halo', 'url'),
        tenant: masked('halo', 'tenant'),
        clientId: masked('halo', 'clientId'),
        clientSecret: masked('halo', 'clientSecret'),
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

/**
 * Opens every stored secret, only to see that it can be opened with this key; the one that is bound to an address is
 * left out. @throws SecretBoxError
 */
export function openAll(credentials: Stored, box: SecretBox): void {
  for (const name of sealedFields) {
    if (name === boundField) continue;
    const [side = '', field = ''] = name.split('.');
    const value = (credentials as Record<string, Record<string, string | null>>)[side]?.[field] ?? null;
    if (value !== null) box.open(value, name);
  }
}

const sealAll = (side: keyof Stored, fields: object, box: SecretBox): Record<string, string | null> =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([, value]) => value !== undefined)
      .map(([field, value]) => {
        const name = `${side}.${field}`;
        const isSealed = value !== null && sealedFields.includes(name) && name !== boundField;
        return [field, isSealed ? box.seal(String(value), name) : value];
      }),
  );
