import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { WayKind } from '../../shared/notification-kinds.ts';
import type { RouteInput } from '../../shared/routes/request.ts';
import { ConfigError } from '../config/config-error.ts';
import { diskTrouble } from '../messages/disk-trouble.ts';
import { errnoOf } from '../store/disk/errno.ts';
import type { WayChangeOptions, WayOptions } from './usage/notifications.ts';

type Input = RouteInput<'addWay'>['body'];

type Change = RouteInput<'changeWay'>['body'];

/**
 * Makes of what was typed what of a way the companion changes.
 * @param kind of which the way is; undefined: there is none such
 * @throws ConfigError where a file cannot be read
 */
export async function wayChange(kind: WayKind | undefined, options: WayChangeOptions): Promise<Change> {
  const { called, language, wants, moneyFrom, daysAhead } = options;
  const { type, haloClient, passwordFile, certificateFile } = options;
  const { url, secret, to, from, host, port, security, user, team } = options;
  const target = {
    ...given({ url, secret, to, from, host, port, security, user, team }),
    ...(type === undefined ? {} : { ticketTypeId: type }),
    ...(haloClient === undefined ? {} : { haloClientId: haloClient }),
    ...(passwordFile === undefined ? {} : { password: firstLine(await textOf(passwordFile)) }),
    ...(certificateFile === undefined ? {} : { certificate: await textOf(certificateFile) }),
  };
  return {
    ...(called === undefined ? {} : { name: called }),
    ...(language === undefined ? {} : { language }),
    wants: {
      ...(wants === undefined ? {} : { causes: [...wants] }),
      ...(moneyFrom === undefined ? {} : { moneyFrom }),
      ...(daysAhead === undefined ? {} : { daysAhead }),
    },
    // Which of them belong to its kind, the companion says.
    ...(kind === undefined || Object.keys(target).length === 0
      ? {}
      : { target: { kind, ...target } as NonNullable<Change>['target'] }),
  };
}

const given = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

const firstLine = (text: string): string => text.split(/\r?\n/)[0] ?? '';

/** Makes of what was typed what the companion takes. @throws ConfigError where a file cannot be read */
export async function wayInput(options: WayOptions): Promise<Input> {
  const { called: name, language = 'en', wants: causes, moneyFrom, daysAhead } = options;
  return {
    name,
    language,
    // What is left out is as the companion has it.
    wants: {
      ...(causes === undefined ? {} : { causes: [...causes] }),
      ...(moneyFrom === undefined ? {} : { moneyFrom }),
      ...(daysAhead === undefined ? {} : { daysAhead }),
    },
    target: await targetOf(options),
  };
}

async function targetOf(options: WayOptions): Promise<Input['target']> {
  switch (options.kind) {
    case 'webhook': {
      const { kind, url, secret } = options;
      return { kind, url, ...(secret === undefined ? {} : { secret }) };
    }
    case 'teams':
    case 'slack':
      return { kind: options.kind, url: options.url };
    case 'ticket': {
      const { kind, type: ticketTypeId, team, haloClient } = options;
      return { kind, ticketTypeId, haloClientId: haloClient, ...(team === undefined ? {} : { team }) };
    }
    case 'email': {
      const { kind, from, to, host, port, security, user, passwordFile, certificateFile } = options;
      return {
        kind,
        from,
        to: [...to],
        host,
        ...(port === undefined ? {} : { port }),
        ...(security === undefined ? {} : { security }),
        ...(user === undefined ? {} : { user }),
        ...(passwordFile === undefined ? {} : { password: firstLine(await textOf(passwordFile)) }),
        ...(certificateFile === undefined ? {} : { certificate: await textOf(certificateFile) }),
      };
    }
  }
}

const textOf = (file: string): Promise<string> => {
  const path = resolve(file);
  return readFile(path, 'utf8').catch((cause) => {
    throw new ConfigError({ path, why: diskTrouble(errnoOf(cause)).why, wording: 'fileNotRead' });
  });
};
