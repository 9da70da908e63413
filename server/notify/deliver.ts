import type { Note } from '../../shared/problem.ts';
import type { Message } from '../data/documents/notified.ts';
import type { KeptWay } from '../data/documents/ways.ts';
import type { Data } from '../data/open-data.ts';
import type { Log } from '../log.ts';
import { ProblemError } from '../messages/problem-error.ts';
import type { SecretBox } from '../secrets/secret-box.ts';
import { linkOf } from './decide/link.ts';
import { isDueAt, nextTryOf } from './decide/next-try.ts';
import { sayLink, sayMessage } from './decide/say.ts';
import { sayFailure } from './ways/failure.ts';
import type { SendDeps } from './ways/outgoing.ts';
import { sendBy } from './ways/send.ts';
import { openTarget } from './ways/target.ts';

/** What messages are sent with. */
export interface DeliverDeps extends SendDeps {
  readonly data: Pick<Data, 'ways' | 'notified'>;
  readonly box: SecretBox;
  /** Halo's address; null: not known. */
  readonly haloUrl: () => string | null;
  readonly log: Log;
}

/**
 * Sends what is in the outbox and due, oldest first. A message leaves the outbox after it was taken, so that one that is
 * killed in between is sent again with the same id; what one way does not take holds up no other.
 * @throws StoreError
 */
export async function deliver(deps: DeliverDeps): Promise<void> {
  const { data, now } = deps;
  const left: Message[] = [];
  for (const message of data.notified.value.outbox) {
    const way = data.ways.value.ways.find(({ wayId }) => wayId === message.wayId);
    const isDue = isDueAt(message.nextTryAt, now()) && !left.some((other) => isBefore(other, message));
    if (way === undefined) await leave(message, deps);
    else if (!isDue || !(await tryOne(way, message, deps))) left.push(message);
  }
}

/** Nobody hears that something is over before that it was the case. */
const isBefore = (earlier: Message, later: Message): boolean =>
  earlier.wayId === later.wayId &&
  earlier.parts.some(({ key }) => later.parts.some((part) => part.key === key));

/** @returns whether it has left the outbox */
async function tryOne(way: KeptWay, message: Message, deps: DeliverDeps): Promise<boolean> {
  const { log, now } = deps;
  const { wayId, kind } = way;
  const { messageId } = message;
  const problem = await sendNow(way, message, deps);
  if (problem === null) {
    log.info({ wayId, kind, messageId }, 'message sent');
    await leave(message, deps, now().toISOString());
    return true;
  }
  const nextTryAt = nextTryOf(message, now());
  log.warn({ wayId, kind, messageId, code: problem.code, tries: message.tries + 1 }, 'message not sent');
  if (nextTryAt === null) {
    await leave(message, deps);
    return true;
  }
  await deps.data.notified.change((before) => ({
    ...before,
    outbox: before.outbox.map((each) =>
      each.messageId === messageId ? { ...each, tries: each.tries + 1, nextTryAt, problem } : each,
    ),
  }));
  return false;
}

/** Sends a message once. @returns why it was not taken; null: it was */
export async function sendNow(way: KeptWay, message: Message, deps: DeliverDeps): Promise<Note | null> {
  const { box, haloUrl } = deps;
  try {
    const said = sayMessage(message, way.language);
    const link = linkOf(message.parts, haloUrl());
    const linkWords = sayLink(way.language);
    await sendBy(openTarget(box, way), way.name, { message, said, link, linkWords }, deps);
    return null;
  } catch (error) {
    const said = error instanceof ProblemError ? error.note : sayFailure(error, way.name);
    if (said === undefined) throw error;
    return said;
  }
}

/** @param toldAt when it was taken, ISO date-time, UTC; absent: it was not */
const leave = async (
  { messageId, wayId }: Message,
  { data }: DeliverDeps,
  toldAt?: string,
): Promise<void> => {
  await data.notified.change((before) => ({
    ...before,
    outbox: before.outbox.filter((each) => each.messageId !== messageId),
    lastToldAt: toldAt === undefined ? before.lastToldAt : { ...before.lastToldAt, [wayId]: toldAt },
  }));
};
