import type { WayKind } from '../../shared/notification-kinds.ts';
import type { Way } from '../../shared/notifications.ts';
import type { Outcome } from './outcome.ts';
import { tableText } from './print/table-text.ts';
import { counted, moment, shown } from './print/text.ts';
import type { Session } from './session.ts';
import { type WayOptions, wayChange, wayInput } from './way-input.ts';

const stateOf = ({ waiting, problem, lastToldAt }: Way): string => {
  if (problem !== null) return `${waiting} waiting: ${shown(problem.message, 80)}`;
  return lastToldAt === null ? 'told nothing yet' : `told ${moment(lastToldAt)}`;
};

/** Ways by which people are told, without their addresses. @throws ApiProblem */
export async function listCommand(session: Session): Promise<Outcome> {
  const answer = await session.call('listWays', {});
  const rows = answer.ways.map((way) => [
    way.wayId,
    shown(way.name, 40),
    way.kind,
    way.language,
    stateOf(way),
  ]);
  const digest = answer.nextDigestAt === null ? '' : `, next digest ${moment(answer.nextDigestAt)}`;
  const text = tableText({
    none: 'Nobody is told. Add a way: notifications add --help.',
    head: ['Way', 'Name', 'Kind', 'Language', 'State'],
    rows,
    end: `${counted(rows.length, 'way')}${digest}`,
  });
  return { json: answer, text, exitCode: 0 };
}

/** Adds a way by which people are told. @throws ApiProblem */
export async function addCommand(
  session: Session,
  kind: WayKind,
  options: WayOptions & { readonly name: string },
): Promise<Outcome> {
  const made = await session.call('addWay', { body: await wayInput(kind, options) });
  const text = [
    `Added (${made.wayId}). Try it: notifications test ${made.wayId}`,
    ...newSecret(made.secret),
  ].join('\n');
  return { json: made, text, exitCode: 0 };
}

/** Changes what is given of a way. @throws ApiProblem */
export async function changeCommand(session: Session, wayId: string, options: WayOptions): Promise<Outcome> {
  const { ways } = await session.call('listWays', {});
  const kind = ways.find((way) => way.wayId === wayId)?.kind;
  const made = await session.call('changeWay', { params: { wayId }, body: await wayChange(kind, options) });
  const text = [
    `Changed: ${shown(made.name, 40)}. Try it: notifications test ${made.wayId}`,
    ...newSecret(made.secret),
  ].join('\n');
  return { json: made, text, exitCode: 0 };
}

const newSecret = (secret: string | null): string[] =>
  secret === null ? [] : [`Messages are signed with this secret, shown this once: ${secret}`];

/** Tells nobody by a way any more. @throws ApiProblem */
export async function removeCommand(session: Session, wayId: string): Promise<Outcome> {
  const answer = await session.call('removeWay', { params: { wayId } });
  const text = answer.removed ? 'Removed.' : 'There is no such way; nothing to do.';
  return { json: answer, text, exitCode: 0 };
}

/** Sends a message by a way. @throws ApiProblem */
export async function testCommand(session: Session, wayId: string): Promise<Outcome> {
  const answer = await session.call('testWay', { params: { wayId } });
  const { message, action } = answer.said;
  return { json: answer, text: `${message}\n${action}`, exitCode: answer.ok ? 0 : 1 };
}

/** What a digest would say now. @throws ApiProblem */
export async function previewCommand(session: Session): Promise<Outcome> {
  const answer = await session.call('previewNotifications', {});
  return { json: answer, text: answer.text, exitCode: 0 };
}

/** Halo's types of tickets and its teams. @throws ApiProblem */
export async function ticketListsCommand(session: Session): Promise<Outcome> {
  const answer = await session.call('ticketLists', {});
  const rows = [
    ...answer.types.map(({ id, name }) => ['type', String(id), shown(name, 60)]),
    ...answer.teams.map(({ id, name }) => ['team', String(id), shown(name, 60)]),
  ];
  const text = tableText({ head: ['What', 'Id', 'Name'], rows, end: counted(rows.length, 'row') });
  return { json: answer, text, exitCode: 0 };
}

/** Sets the address that is called after each sync that did its work. @throws ApiProblem */
export async function heartbeatCommand(session: Session, url: string | null): Promise<Outcome> {
  const answer = await session.call('setHeartbeat', { body: { url } });
  const text = answer.set
    ? 'It is called after each sync that did its work.'
    : 'No address is called any more.';
  return { json: answer, text, exitCode: 0 };
}
