import type { z } from 'zod';
import { type MadeWaySchema, TargetSchema, type WayChange } from '../../shared/notifications.ts';
import type { KeptWay } from '../data/documents/ways.ts';
import type { Data } from '../data/open-data.ts';
import { ProblemError } from '../messages/problem-error.ts';
import type { SecretBox } from '../secrets/secret-box.ts';
import { shownWay, wayOf } from './keep-ways.ts';
import { completed, openTarget, type SealedTarget, sealTarget } from './ways/target.ts';

/**
 * Changes what is given of a way. It stays the same way: what was told by it is not told again, what waits goes where
 * it leads now, and its secrets stay unless new ones are given.
 * @param at ISO date-time, UTC
 * @throws ProblemError `notify.unknownWay`, `notify.otherKind`, `notify.passwordAgain`, and as a way that is added
 * @throws StoreError
 * @example { target: { kind: 'webhook', url: 'https://…' } }: the same secret signs what is sent there
 */
export async function changeWay(
  data: Pick<Data, 'ways' | 'notified'>,
  box: SecretBox,
  wayId: string,
  { target: entered, wants, name, language }: WayChange,
  at: string,
): Promise<z.infer<typeof MadeWaySchema>> {
  const before = wayOf(data, wayId);
  const led = entered && changedTarget(box, before, entered);
  const way: KeptWay = {
    ...before,
    name: name ?? before.name,
    language: language ?? before.language,
    wants: { ...before.wants, ...given(wants ?? {}) },
    sealed: led === undefined ? before.sealed : sealTarget(box, wayId, led.target),
  };
  await data.ways.change((kept) => ({
    ...kept,
    ways: kept.ways.map((each) => (each.wayId === wayId ? way : each)),
  }));
  if (led !== undefined)
    await data.notified.change((kept) => ({
      ...kept,
      outbox: kept.outbox.map((message) =>
        message.wayId === wayId ? { ...message, tries: 0, nextTryAt: at, problem: null } : message,
      ),
    }));
  return { ...shownWay(way, data.notified.value), secret: led?.made ?? null };
}

/** Where it leads now, and the secret that was made for it, if any. @throws ProblemError, `notify.otherKind` among them */
function changedTarget(
  box: SecretBox,
  way: KeptWay,
  entered: NonNullable<WayChange['target']>,
): ReturnType<typeof completed> {
  if (entered.kind !== way.kind) throw new ProblemError(409, 'notify.otherKind', { way: way.name });
  const whole = TargetSchema.safeParse(entered);
  const before = opened(box, way, whole.success);
  if (before === null && whole.success) return completed(whole.data);
  if (before?.kind === 'email' && entered.kind === 'email') {
    const isElsewhere =
      (entered.host !== undefined && entered.host !== before.host) ||
      (entered.user !== undefined && entered.user !== before.user);
    // A password goes to the server that it was entered for, and to no other.
    if (isElsewhere && before.password !== undefined && entered.password === undefined)
      throw new ProblemError(400, 'notify.passwordAgain');
  }
  return completed(TargetSchema.parse({ ...before, ...given(entered) }));
}

/** @returns null where it cannot be opened, and `isWhole`: nothing of it is needed */
function opened(box: SecretBox, way: KeptWay, isWhole: boolean): SealedTarget | null {
  try {
    return openTarget(box, way);
  } catch (error) {
    if (isWhole && error instanceof ProblemError) return null;
    throw error;
  }
}

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The same without what is not given. */
const given = <T extends object>(fields: T): Given<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<T>;
