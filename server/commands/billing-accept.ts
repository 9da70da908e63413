import type { Acceptance } from '../../shared/accepted.ts';
import { ConfigError } from '../config/config-error.ts';
import type { Outcome } from './outcome.ts';
import { stateLabel } from './print/billing.ts';
import { tableText } from './print/table-text.ts';
import { colour, counted, doerText, moment, shown } from './print/text.ts';
import type { Session } from './session.ts';

interface Asked {
  readonly subscriptionId: string;
  readonly reason: string;
  readonly until?: string | undefined;
}

/** Accepts the difference of one subscription as it is now. @throws ApiProblem, ConfigError where there is none */
export async function acceptCommand(
  session: Session,
  { subscriptionId, reason, until }: Asked,
): Promise<Outcome> {
  const { rows } = await session.call('billing', {});
  const row = rows.find((each) => each.subscriptionId === subscriptionId);
  if (row === undefined) throw new ConfigError({ subscriptionId, wording: 'noSuchRow' });
  const { sherwebCustomerId, product, state, billed, expected } = row;
  if (state === 'right' || state === 'accepted' || state === 'notComparable')
    throw new ConfigError({ subscriptionId, wording: 'nothingToAccept' });
  const seen = { sherwebCustomerId, subscriptionId, product, state, billed, expected };
  const answer = await session.call('acceptDifferences', {
    body: { rows: [seen], reason, until: until ?? null },
  });
  const text = [
    `${shown(product)}: accepted${until === undefined ? '' : ` until ${until}`}, ${shown(reason, 200)}`,
    `A greater difference or a renewal opens it again; so does: billing reopen ${shown(subscriptionId, 80)}`,
  ].join('\n');
  return { json: answer, text, exitCode: 0 };
}

const cells = ({ product, state, billed, expected, reason, until, by, at, subscriptionId }: Acceptance) => [
  shown(product, 40),
  `${stateLabel(state)} ${billed ?? '–'} of ${expected ?? '–'}`,
  shown(reason, 60),
  until ?? 'no end',
  by.kind === 'connection' ? shown(by.name, 30) : doerText(by.kind),
  moment(at),
  colour.dim(shown(subscriptionId, 40)),
];

/** Every accepted difference, newest first. @throws ApiProblem */
export async function acceptedCommand(session: Session): Promise<Outcome> {
  const answer = await session.call('listAccepted', {});
  const text = tableText({
    none: 'No difference was accepted.',
    head: ['Product', 'Difference', 'Reason', 'Until', 'By', 'At', 'Subscription'],
    rows: answer.accepted.map(cells),
    end: `${counted(answer.accepted.length, 'difference')} accepted`,
  });
  return { json: answer, text, exitCode: 0 };
}

/** Opens an accepted difference again. @throws ApiProblem */
export async function reopenCommand(session: Session, subscriptionId: string): Promise<Outcome> {
  const answer = await session.call('reopenDifference', { params: { subscriptionId } });
  const text = answer.reopened ? 'Open again.' : 'No difference of it was accepted; nothing to do.';
  return { json: answer, text, exitCode: 0 };
}
