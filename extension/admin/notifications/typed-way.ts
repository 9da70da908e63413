import type { CauseKind, WayKind } from '../../../shared/notification-kinds.ts';
import { causeKinds } from '../../../shared/notification-kinds.ts';
import type { RouteInput } from '../../../shared/routes/request.ts';
import { language } from './words.ts';

/** What is typed of a way before it is added; fields that its kind has none of stay empty. */
export interface TypedWay {
  readonly kind: WayKind;
  readonly name: string;
  readonly url: string;
  readonly host: string;
  readonly port: string;
  /** Empty: as it is, of a way that is there. */
  readonly security: 'tls' | 'starttls' | '';
  readonly user: string;
  readonly password: string;
  readonly from: string;
  /** Addresses, with commas between them. */
  readonly to: string;
  readonly ticketType: string;
  readonly team: string;
  readonly haloClientId: string;
  readonly wanted: ReadonlySet<CauseKind>;
  readonly moneyFrom: string;
  readonly daysAhead: string;
}

export const nothingTyped: TypedWay = {
  kind: 'email',
  name: '',
  url: '',
  host: '',
  port: '',
  security: 'starttls',
  user: '',
  password: '',
  from: '',
  to: '',
  ticketType: '',
  team: '',
  haloClientId: '',
  wanted: new Set(causeKinds),
  moneyFrom: '0',
  daysAhead: '14',
};

type Input = RouteInput<'addWay'>['body'];

const addresses = (text: string): string[] =>
  text
    .split(/[,;\s]+/)
    .map((each) => each.trim())
    .filter((each) => each !== '');

function targetOf(typed: TypedWay): Input['target'] {
  const { kind, url, host, port, security, user, password, from, to } = typed;
  switch (kind) {
    case 'webhook':
    case 'teams':
    case 'slack':
      return { kind, url: url.trim() };
    case 'email':
      return {
        kind,
        host: host.trim(),
        ...(port === '' ? {} : { port: Number(port) }),
        ...(security === '' ? {} : { security }),
        ...(user === '' ? {} : { user, password }),
        from: from.trim(),
        to: addresses(to),
      };
    case 'ticket':
      return {
        kind,
        ticketTypeId: Number(typed.ticketType),
        team: typed.team === '' ? null : typed.team,
        haloClientId: Number(typed.haloClientId),
      };
  }
}

/** Whether all is there that its kind needs. */
export function isWhole({
  kind,
  name,
  url,
  host,
  from,
  to,
  ticketType,
  haloClientId,
  wanted,
}: TypedWay): boolean {
  const needed = {
    webhook: [url],
    teams: [url],
    slack: [url],
    email: [host, from, to],
    ticket: [ticketType, haloClientId],
  }[kind];
  return wanted.size > 0 && [name, ...needed].every((text) => text.trim() !== '');
}

/** What the companion takes. */
export const inputOf = (typed: TypedWay): Input => ({
  name: typed.name.trim(),
  language: language(),
  wants: {
    causes: causeKinds.filter((each) => typed.wanted.has(each)),
    moneyFrom: Number(typed.moneyFrom),
    daysAhead: Number(typed.daysAhead),
  },
  target: targetOf(typed),
});
