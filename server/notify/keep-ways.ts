import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { Actor } from '../../shared/audit.ts';
import type { MadeWaySchema, Way, WayInput } from '../../shared/notifications.ts';
import type { KeptWay } from '../data/documents/ways.ts';
import type { Data } from '../data/open-data.ts';
import { removeFrom } from '../data/remove-from.ts';
import { ProblemError } from '../messages/problem-error.ts';
import type { SecretBox } from '../secrets/secret-box.ts';
import { completed, sealTarget } from './ways/target.ts';

type Kept = Pick<Data, 'ways' | 'notified'>;

/** Every way, without its address and secrets, the oldest first. */
export const listWays = ({ ways, notified }: Kept): Way[] =>
  ways.value.ways.map((way) => shownWay(way, notified.value));

/** One way as it is shown, without its address and secrets. */
export function shownWay(
  { sealed: _, ...way }: KeptWay,
  { outbox, lastToldAt }: Kept['notified']['value'],
): Way {
  const waiting = outbox.filter(({ wayId }) => wayId === way.wayId);
  return {
    ...way,
    lastToldAt: lastToldAt[way.wayId] ?? null,
    waiting: waiting.length,
    problem: waiting[0]?.problem ?? null,
  };
}

/** @throws ProblemError `notify.unknownWay` */
export function wayOf({ ways }: Kept, wayId: string): KeptWay {
  const found = ways.value.ways.find((way) => way.wayId === wayId);
  if (found === undefined) throw new ProblemError(404, 'notify.unknownWay', { wayId });
  return found;
}

/** Adds a way; its address and secrets are sealed. @throws ProblemError `notify.unsafeAddress`; StoreError */
export async function addWay(
  data: Kept,
  box: SecretBox,
  { target: entered, ...input }: WayInput,
  by: Actor,
  at: string,
): Promise<z.infer<typeof MadeWaySchema>> {
  const { target, made } = completed(entered);
  const wayId = randomUUID();
  const way: KeptWay = { wayId, kind: target.kind, ...input, by, at, sealed: sealTarget(box, wayId, target) };
  await data.ways.change((before) => ({ ...before, ways: [...before.ways, way] }));
  return { ...shownWay(way, data.notified.value), secret: made };
}

/** From now on nobody is told by it. @returns whether there was such a one @throws StoreError */
export const removeWay = ({ ways }: Kept, wayId: string): Promise<boolean> =>
  removeFrom(ways, 'ways', (way) => way.wayId === wayId);
