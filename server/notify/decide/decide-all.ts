import { createHash } from 'node:crypto';
import type { Message, Notified } from '../../data/documents/notified.ts';
import type { KeptWay } from '../../data/documents/ways.ts';
import { causesOf, type Truth } from './causes.ts';
import { whatToTell } from './what-to-tell.ts';

/**
 * What is known to have been told after a look, and what is to be sent. Pure.
 * @param digestSlotAt the slot of the digest that is due now, ISO date-time, UTC; null: none is
 * @returns what it was given where nothing is new
 */
export function decideAll(
  before: Notified,
  ways: readonly KeptWay[],
  truth: Truth,
  digestSlotAt: string | null,
): Notified {
  const { at } = truth;
  const tellings = ways.map((way) => ({
    way,
    ...whatToTell(
      causesOf(truth, way.wants),
      {
        wayId: way.wayId,
        wants: way.wants,
        addedAt: way.at,
        isByCustomer: way.kind === 'ticket',
        told: before.told.filter(({ wayId }) => wayId === way.wayId),
      },
      truth.isWhole && digestSlotAt !== null,
      at,
    ),
  }));
  const messages = tellings.flatMap(({ way, messages: parts }) =>
    parts.map((message): Message => newMessage(way.wayId, message, at)),
  );
  const after = {
    ...before,
    told: tellings.flatMap(({ told }) => told),
    outbox: [...before.outbox.filter(({ wayId }) => ways.some((way) => way.wayId === wayId)), ...messages],
    digestSlotAt: digestSlotAt ?? before.digestSlotAt,
    lastToldAt: Object.fromEntries(
      Object.entries(before.lastToldAt).filter(([wayId]) => ways.some((way) => way.wayId === wayId)),
    ),
  };
  return JSON.stringify(after) === JSON.stringify(before) ? before : after;
}

/** A message that was not tried yet; its id is its own wherever it is made. */
export function newMessage(
  wayId: string,
  { form, parts }: Pick<Message, 'form' | 'parts'>,
  at: string,
): Message {
  const digest = createHash('sha256')
    .update(JSON.stringify([wayId, form, parts, at]))
    .digest('hex');
  return {
    messageId: `msg_${digest.slice(0, 24)}`,
    wayId,
    form,
    at,
    parts,
    tries: 0,
    nextTryAt: at,
    problem: null,
  };
}
