import { z } from 'zod';
import type { Data } from '../data/open-data.ts';
import type { Log } from '../log.ts';
import { ProblemError } from '../messages/problem-error.ts';
import type { SecretBox } from '../secrets/secret-box.ts';
import { SecretBoxError } from '../secrets/secret-box-error.ts';
import { sendOnce } from '../vendors/http/send-once.ts';
import { sayFailure } from './ways/failure.ts';
import type { SendDeps } from './ways/outgoing.ts';
import { safeAddress } from './ways/post.ts';

const context = 'notifications.heartbeat';
const mostBytes = 64 * 1024;

interface HeartbeatDeps extends Pick<SendDeps, 'routeOf' | 'timeoutMs' | 'now'> {
  readonly data: Pick<Data, 'ways' | 'notified'>;
  readonly box: SecretBox;
  readonly log: Log;
}

/** Sets the address that is called after each sync that did its work; null: none. @throws ProblemError `notify.unsafeAddress`; StoreError */
export async function setHeartbeat(
  { ways, notified }: Pick<Data, 'ways' | 'notified'>,
  box: SecretBox,
  url: string | null,
): Promise<void> {
  const sealed = url === null ? null : box.seal(safeAddress(url).href, context);
  await ways.change((before) => ({ ...before, heartbeat: sealed }));
  await notified.change((before) => ({ ...before, heartbeat: { dueAt: null, lastAt: null, problem: null } }));
}

/** A sync did its work: the address is to be called. @param at ISO date-time, UTC @throws StoreError */
export async function heartbeatDue(
  { ways, notified }: Pick<Data, 'ways' | 'notified'>,
  at: string,
): Promise<void> {
  if (ways.value.heartbeat === null) return;
  await notified.change((before) => ({ ...before, heartbeat: { ...before.heartbeat, dueAt: at } }));
}

/**
 * Calls the address, if it is to be called, until it answers: a call that is lost would look like a sync that is.
 * @throws StoreError
 */
export async function beat(deps: HeartbeatDeps): Promise<void> {
  const { data, box, log, now, routeOf, timeoutMs } = deps;
  const { heartbeat: sealed } = data.ways.value;
  const { dueAt } = data.notified.value.heartbeat;
  if (sealed === null || dueAt === null) return;
  const keep = (change: Partial<typeof data.notified.value.heartbeat>) =>
    data.notified.change((before) => ({ ...before, heartbeat: { ...before.heartbeat, ...change } }));
  try {
    const url = new URL(box.open(sealed, context));
    await sendOnce(
      { method: 'GET', url, what: 'heartbeat', schema: z.unknown() },
      { side: 'receiver', timeoutMs, maxBytes: mostBytes, routeOf, secrets: [url.href, url.pathname] },
    );
    await keep({ dueAt: null, lastAt: now().toISOString(), problem: null });
  } catch (error) {
    const name = 'Heartbeat';
    const said =
      error instanceof SecretBoxError
        ? new ProblemError(409, 'notify.notOpened', { way: name }).note
        : sayFailure(error, name);
    if (said === undefined) throw error;
    log.warn({ code: said.code }, 'heartbeat not sent');
    await keep({ problem: said });
  }
}
