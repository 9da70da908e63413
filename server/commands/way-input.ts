import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { RouteInput } from '../../shared/routes/request.ts';
import { ConfigError } from '../config/config-error.ts';
import { diskTrouble } from '../messages/disk-trouble.ts';
import { errnoOf } from '../store/disk/errno.ts';
import type { WayOptions } from './notifications-usage.ts';

type Input = RouteInput<'addWay'>['body'];

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
        ...(passwordFile === undefined
          ? {}
          : { password: (await textOf(passwordFile)).split(/\r?\n/)[0] ?? '' }),
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
