import { z } from 'zod';
import { type LogLevel, logLevels } from '../log.ts';
import { ConfigError } from './config-error.ts';
import { isLoopbackHost, isSafeForSecrets } from './safe-address.ts';

/** Credentials given by the environment; they win over stored ones. Null: not given. */
export interface EnvironmentCredentials {
  readonly sherweb: {
    readonly clientId: string | null;
    readonly clientSecret: string | null;
    readonly subscriptionKey: string | null;
    readonly companyName: string | null;
  };
  readonly halo: {
    readonly url: string | null;
    readonly authUrl: string | null;
    readonly tenant: string | null;
    readonly clientId: string | null;
    readonly clientSecret: string | null;
  };
}

export interface Config {
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  readonly dataDir: string;
  readonly secretKey: string | undefined;
  readonly sherwebUrl: string;
  readonly credentials: EnvironmentCredentials;
  readonly logLevel: LogLevel;
  /** Certificate and key files for https; null: plain http. */
  readonly tls: { readonly certFile: string; readonly keyFile: string } | null;
  readonly behindTlsProxy: boolean;
  /** Lets a monitor read the metrics; null: only from this machine. */
  readonly metricsToken: string | null;
  /** The proxy that leads to Sherweb and Halo; null: none. */
  readonly proxy: { readonly url: string; readonly except: readonly string[] } | null;
  /** Host names, besides loopback and the listening address, under which the companion may be called. */
  readonly publicNames: readonly string[];
}

/** An address that a secret may be sent to, without trailing slashes. */
export const SecretAddressSchema = z
  .string()
  .trim()
  .refine((text) => URL.canParse(text) && isSafeForSecrets(new URL(text)), {
    message: 'must be an https address such as https://example.halopsa.com',
  })
  .transform((text) => new URL(text).origin);

const filled = (text: string | undefined): string | undefined => (text?.trim() ? text.trim() : undefined);

const optional = z
  .string()
  .optional()
  .transform((text) => filled(text) ?? null);

const ProxyAddressSchema = z.string().refine((text) => /^https?:\/\//i.test(text) && URL.canParse(text), {
  message: 'must be the address of a proxy such as http://proxy.example.com:3128',
});

const yesNo = z
  .enum(['true', 'false', ''], { message: 'must be true or false' })
  .optional()
  .transform((text) => text === 'true');

const environmentSchema = z.object({
  COMPANION_HOST: z
    .string()
    .optional()
    .transform((text) => filled(text) ?? '127.0.0.1'),
  COMPANION_PORT: z
    .string()
    .optional()
    .transform((text) => filled(text) ?? '8484')
    .refine((text) => /^\d{1,5}$/.test(text) && Number(text) <= 65535, {
      message: 'must be a port from 0 to 65535 (0: any free port)',
    })
    .transform(Number),
  COMPANION_DATA_DIR: z
    .string()
    .optional()
    .transform((text) => filled(text) ?? './data'),
  COMPANION_SECRET_KEY: optional,
  COMPANION_TLS_CERT: optional,
  COMPANION_TLS_KEY: optional,
  COMPANION_BEHIND_TLS_PROXY: yesNo,
  COMPANION_PUBLIC_NAMES: optional,
  COMPANION_METRICS_TOKEN: optional.refine((token) => token === null || /^[\w~+/.=-]{16,200}$/.test(token), {
    message: 'must have 16 to 200 letters and digits',
  }),
  SHERWEB_API_URL: z
    .string()
    .optional()
    .transform((text) => filled(text) ?? 'https://api.sherweb.com')
    .pipe(SecretAddressSchema),
  SHERWEB_CLIENT_ID: optional,
  SHERWEB_CLIENT_SECRET: optional,
  SHERWEB_SUBSCRIPTION_KEY: optional,
  SHERWEB_COMPANY_NAME: optional,
  HALO_URL: optional.pipe(z.union([z.null(), SecretAddressSchema])),
  HALO_AUTH_URL: optional.pipe(z.union([z.null(), SecretAddressSchema])),
  HALO_TENANT: optional,
  HALO_CLIENT_ID: optional,
  HALO_CLIENT_SECRET: optional,
  HTTPS_PROXY: optional.pipe(z.union([z.null(), ProxyAddressSchema])),
  NO_PROXY: optional,
  LOG_LEVEL: z
    .string()
    .optional()
    .transform((text) => filled(text)?.toLowerCase() ?? 'info')
    .pipe(z.enum(logLevels, { message: `must be one of ${logLevels.join(', ')}` })),
});

/**
 * Reads the companion's configuration. Nothing else reads the environment.
 * @throws ConfigError with a sentence that names the variable.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const parsed = environmentSchema.safeParse({
    ...environment,
    // Other programs spell these in small letters.
    HTTPS_PROXY: environment.HTTPS_PROXY ?? environment.https_proxy,
    NO_PROXY: environment.NO_PROXY ?? environment.no_proxy,
  });
  if (!parsed.success) throw new ConfigError({ found: parsed.error.issues.map(describe).join('\n') });
  const env = parsed.data;
  if ((env.COMPANION_TLS_CERT === null) !== (env.COMPANION_TLS_KEY === null))
    throw new ConfigError({ wording: 'halfCertificate' });
  const tls =
    env.COMPANION_TLS_CERT !== null && env.COMPANION_TLS_KEY !== null
      ? { certFile: env.COMPANION_TLS_CERT, keyFile: env.COMPANION_TLS_KEY }
      : null;
  if (!isLoopbackHost(env.COMPANION_HOST) && tls === null && !env.COMPANION_BEHIND_TLS_PROXY)
    throw new ConfigError({ wording: 'needsTls' });
  return {
    host: env.COMPANION_HOST,
    port: env.COMPANION_PORT,
    dataDir: env.COMPANION_DATA_DIR,
    secretKey: env.COMPANION_SECRET_KEY ?? undefined,
    sherwebUrl: env.SHERWEB_API_URL,
    credentials: {
      sherweb: {
        clientId: env.SHERWEB_CLIENT_ID,
        clientSecret: env.SHERWEB_CLIENT_SECRET,
        subscriptionKey: env.SHERWEB_SUBSCRIPTION_KEY,
        companyName: env.SHERWEB_COMPANY_NAME,
      },
      halo: {
        url: env.HALO_URL,
        authUrl: env.HALO_AUTH_URL,
        tenant: env.HALO_TENANT,
        clientId: env.HALO_CLIENT_ID,
        clientSecret: env.HALO_CLIENT_SECRET,
      },
    },
    logLevel: env.LOG_LEVEL,
    tls,
    behindTlsProxy: env.COMPANION_BEHIND_TLS_PROXY,
    metricsToken: env.COMPANION_METRICS_TOKEN,
    proxy: env.HTTPS_PROXY === null ? null : { url: env.HTTPS_PROXY, except: namesIn(env.NO_PROXY) },
    publicNames: namesIn(env.COMPANION_PUBLIC_NAMES),
  };
}

const namesIn = (list: string | null): string[] =>
  (list ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '');

// The value itself is left out: it may be a secret typed into the wrong variable.
const describe = (issue: z.core.$ZodIssue): string => {
  const inner =
    issue.code === 'invalid_union' ? issue.errors.flat().find((each) => each.code === 'custom') : issue;
  return `${issue.path.join('.')} ${inner?.message ?? issue.message}.`;
};
