import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { CauseKind, WayKind } from '../../shared/notification-kinds.ts';
import type { RouteInput } from '../../shared/routes/request.ts';
import { ConfigError } from '../config/config-error.ts';
import { diskTrouble } from '../messages/disk-trouble.ts';
import { errnoOf } from '../store/disk/errno.ts';

/** What was given of a way, as the command line has it; which of these it takes, its kind says. */
export interface WayOptions {
  readonly name?: string;
  readonly language?: 'en' | 'fr';
  readonly wants?: CauseKind[];
  readonly moneyFrom?: number;
  readonly daysAhead?: number;
  readonly url?: string;
  readonly secret?: string;
  readonly to?: readonly string[];
  readonly from?: string;
  readonly host?: string;
  readonly port?: number;
  readonly security?: 'tls' | 'starttls' | 'none';
  readonly user?: string;
  /** The file whose first line is the password. */
  readonly passwordFile?: string;
  readonly certificateFile?: string;
  readonly type?: number;
  readonly team?: string;
  readonly haloClient?: number;
}

type Input = RouteInput<'addWay'>['body'];
type Change = RouteInput<'changeWay'>['body'];

/** Makes of what was typed what the companion takes. @throws ConfigError where a file cannot be read */
export async function wayInput(
  kind: WayKind,
  options: WayOptions & { readonly name: string },
): Promise<Input> {
  return {
    name: options.name,
    language: options.language,
    wants: wantsOf(options),
    target: { kind, ...(await targetOf(options)) } as Input['target'],
  };
}

/**
 * Makes of what was typed what of a way the companion changes.
 * @param kind of which the way is; undefined: there is none such
 * @throws ConfigError where a file cannot be read
 */
export async function wayChange(kind: WayKind | undefined, options: WayOptions): Promise<Change> {
  const target = await targetOf(options);
  const isGiven = Object.values(target).some((value) => value !== undefined);
  return {
    name: options.name,
    language: options.language,
    wants: wantsOf(options),
    ...(kind !== undefined && isGiven
      ? { target: { kind, ...target } as NonNullable<Change>['target'] }
      : {}),
  };
}

/** What is left out is as the companion has it. */
const wantsOf = ({ wants: causes, moneyFrom, daysAhead }: WayOptions) => ({ causes, moneyFrom, daysAhead });

/** What was given of where a way leads; which of it belongs to a kind, the companion says. */
async function targetOf(options: WayOptions) {
  const { url, secret, to, from, host, port, security, user, team } = options;
  const { type: ticketTypeId, haloClient: haloClientId, passwordFile, certificateFile } = options;
  const given = { url, secret, to, from, host, port, security, user, team, ticketTypeId, haloClientId };
  const password = passwordFile === undefined ? undefined : firstLine(await textOf(passwordFile));
  const certificate = certificateFile === undefined ? undefined : await textOf(certificateFile);
  return { ...given, password, certificate };
}

const firstLine = (text: string): string => text.split(/\r?\n/)[0] ?? '';

const textOf = (file: string): Promise<string> => {
  const path = resolve(file);
  return readFile(path, 'utf8').catch((cause) => {
    throw new ConfigError({ path, why: diskTrouble(errnoOf(cause)).why, wording: 'fileNotRead' });
  });
};
